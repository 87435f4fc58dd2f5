package org.mingfa.cli.filing;

import java.io.IOException;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.usage.InputText;
import org.mingfa.reports.progress.FiledReport;
import org.mingfa.reports.progress.ProgressReport;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;
import tools.jackson.core.JacksonException;

/** A report that was filed, as the docx file that went out or as JSON. */
public final class FiledFile {

    private FiledFile() {}

    public static FiledReport read(String file) throws IOException {
        byte[] bytes = InputText.bytes(file);
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return FiledReport.ofDocx(bytes).orElseThrow(() -> unknown(file));
        }
        try {
            return FiledReport.of(AnswerJson.mapper().readValue(InputText.decode(file, bytes), ProgressReport.class));
        } catch (JacksonException e) {
            throw unknown(file);
        }
    }

    private static Refusal unknown(String file) {
        return new Refusal(Kind.BAD_INPUT, file + " 不是 mingfa report 生成的 .docx 或 .json 报告。");
    }
}
