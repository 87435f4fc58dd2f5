package org.mingfa.answers.similar.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.reports.similar.SimilarDocx;
import org.mingfa.reports.similar.SimilarHtml;
import org.mingfa.reports.similar.SimilarReport;
import org.mingfa.text.problem.Refusal;

/** The forms of a report, all written from one model. */
public enum ReportForm {
    DOCX,
    HTML,
    JSON;

    /** By its name in the contract; a Word file where none is given. */
    public static ReportForm read(@Nullable String name) {
        return name == null
                ? DOCX
                : Arrays.stream(values())
                        .filter(form -> form.parameter().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("format", "应为 docx、html 或 json，收到“" + name + "”。"));
    }

    /** docx, html or json: also the ending of a file. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file. */
    public byte[] write(SimilarReport report) {
        return switch (this) {
            case DOCX -> SimilarDocx.write(report);
            case HTML -> SimilarHtml.write(report).getBytes(StandardCharsets.UTF_8);
            case JSON -> AnswerJson.write(report).getBytes(StandardCharsets.UTF_8);
        };
    }
}
