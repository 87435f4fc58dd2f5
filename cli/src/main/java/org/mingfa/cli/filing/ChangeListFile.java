package org.mingfa.cli.filing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingfa.cli.text.ChangeListText;
import org.mingfa.reports.change.ChangeList;
import org.mingfa.reports.change.ChangeListDocx;
import org.mingfa.reports.change.ChangeListHtml;
import picocli.CommandLine.ITypeConverter;

/** The file that a list of changes is written to; its ending says in which form. */
public record ChangeListFile(Path path, Form form) {

    /** The forms that a list has. */
    public enum Form {
        DOCX,
        HTML,
        TXT
    }

    /** Reads the ending. */
    public static final class Checked implements ITypeConverter<ChangeListFile> {
        @Override
        public ChangeListFile convert(String value) {
            return new ChangeListFile(Path.of(value), FileEnding.form(value, Form.values()));
        }
    }

    public void write(ChangeList list) throws IOException {
        Files.write(
                path,
                switch (form) {
                    case DOCX -> ChangeListDocx.write(list);
                    case HTML -> ChangeListHtml.write(list).getBytes(StandardCharsets.UTF_8);
                    case TXT -> (String.join("\n", ChangeListText.lines(list)) + "\n").getBytes(StandardCharsets.UTF_8);
                });
    }
}
