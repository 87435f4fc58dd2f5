package org.mingfa.cli.filing;

import java.nio.file.Path;
import org.mingfa.reports.notice.NoticeForm;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.ITypeConverter;

/** The file that a 诉讼风险告知书 is written to; its ending says in which form. */
public record NoticeFile(Path path, NoticeForm form) {

    /** Refuses other endings before anybody has answered questions in vain. */
    public static final class Checked implements ITypeConverter<NoticeFile> {
        @Override
        public NoticeFile convert(String value) {
            for (NoticeForm form : NoticeForm.values()) {
                if (value.endsWith("." + form.ending())) {
                    return new NoticeFile(Path.of(value), form);
                }
            }
            throw new Refusal(Refusal.Kind.INVALID_VALUE, "应以 .docx 或 .pdf 结尾，收到“" + value + "”。");
        }
    }
}
