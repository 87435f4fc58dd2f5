package org.mingfa.cli.filing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingfa.answers.AnswerJson;
import org.mingfa.reports.progress.ProgressDocx;
import org.mingfa.reports.progress.ProgressHtml;
import org.mingfa.reports.progress.ProgressReport;
import picocli.CommandLine.ITypeConverter;

/** The file that a report is written to; its ending says in which form. */
public record ReportFile(Path path, Form form) {

    /** The forms that a report has. */
    public enum Form {
        DOCX,
        HTML,
        JSON
    }

    /** Reads the ending. */
    public static final class Checked implements ITypeConverter<ReportFile> {
        @Override
        public ReportFile convert(String value) {
            return new ReportFile(Path.of(value), FileEnding.form(value, Form.values()));
        }
    }

    /** A file that is written as docx only. */
    public static final class Docx implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            FileEnding.form(value, Form.DOCX);
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
