package org.mingfa.cli.filing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mingfa.answers.AnswerJson;
import org.mingfa.reports.progress.ProgressDocx;
import org.mingfa.reports.progress.ProgressHtml;
import org.mingfa.reports.progress.ProgressReport;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.ITypeConverter;

/** The file that a report is written to; its ending says in which form. */
public record ReportFile(Path path, Form form) {

    /** The forms that a report has. */
    public enum Form {
        DOCX,
        HTML,
        JSON
    }

    /** Refuses other endings before anything is made. */
    public static final class Checked implements ITypeConverter<ReportFile> {
        @Override
        public ReportFile convert(String value) {
            for (Form form : Form.values()) {
                if (value.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                    return new ReportFile(Path.of(value), form);
                }
            }
            throw new Refusal(Refusal.Kind.INVALID_VALUE, "应以 .docx、.html 或 .json 结尾，收到“" + value + "”。");
        }
    }

    /** A file that is written as docx only, into a folder that is there; both are known before anything is made. */
    public static final class Docx implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            if (!value.endsWith(".docx")) {
                throw new Refusal(Refusal.Kind.INVALID_VALUE, "应以 .docx 结尾，收到“" + value + "”。");
            }
            Path folder = Path.of(value).toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refusal(Refusal.Kind.INVALID_VALUE, "文件夹不存在：" + folder);
            }
            return Path.of(value);
        }
    }

    public void write(ProgressReport report) throws IOException {
        Files.write(
                path,
                switch (form) {
                    case DOCX -> ProgressDocx.write(report);
                    case HTML -> ProgressHtml.write(report).getBytes(StandardCharsets.UTF_8);
                    case JSON -> (AnswerJson.write(report) + "\n").getBytes(StandardCharsets.UTF_8);
                });
    }
}
