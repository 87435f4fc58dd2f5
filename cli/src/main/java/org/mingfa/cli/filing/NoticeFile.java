package org.mingfa.cli.filing;

import java.nio.file.Path;
import org.mingfa.reports.notice.NoticeForm;
import picocli.CommandLine.ITypeConverter;

/** The file that a 诉讼风险告知书 is written to; its ending says in which form. */
public record NoticeFile(Path path, NoticeForm form) {

    /** Reads the ending. */
    public static final class Checked implements ITypeConverter<NoticeFile> {
        @Override
        public NoticeFile convert(String value) {
            return new NoticeFile(Path.of(value), FileEnding.form(value, NoticeForm.values()));
        }
    }
}
