package org.mingfa.cli.filing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mingfa.cli.text.ChangeListText;
import org.mingfa.reports.change.ChangeList;
import org.mingfa.reports.change.ChangeListDocx;
import org.mingfa.reports.change.ChangeListHtml;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.ITypeConverter;

/** The file that a list of changes is written to; its ending says in which form. */
public record ChangeListFile(Path path, Form form) {

    /** The forms that a list has. */
    public enum Form {
        DOCX,
        HTML,
        TXT
    }

    /** Refuses other endings, and folders that are not there, before anything is compared. */
    public static final class Checked implements ITypeConverter<ChangeListFile> {
        @Override
        public ChangeListFile convert(String value) {
            for (Form form : Form.values()) {
                if (value.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                    Path folder = Path.of(value).toAbsolutePath().getParent();
                    if (folder == null || !Files.isDirectory(folder)) {
                        throw new Refusal(Refusal.Kind.INVALID_VALUE, "文件夹不存在：" + folder);
                    }
                    return new ChangeListFile(Path.of(value), form);
                }
            }
            throw new Refusal(Refusal.Kind.INVALID_VALUE, "应以 .docx、.html 或 .txt 结尾，收到“" + value + "”。");
        }
    }

    public void write(ChangeList list) throws IOException {
        Files.write(
                path,
                switch (form) {
                    case DOCX -> ChangeListDocx.write(list);
                    case HTML -> ChangeListHtml.write(list).getBytes(StandardCharsets.UTF_8);
                    case TXT ->
                        (String.join("\n", ChangeListText.lines(list)) + "\n").getBytes(StandardCharsets.UTF_8);
                });
    }
}
