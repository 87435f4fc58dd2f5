package org.mingfa.text.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that comes with the product: a list of words, one a line, or a table whose cells are parted by tabs. Blank lines
 * and lines that begin with # are comments. A text that is wrong or missing is our own mistake, and says where it is.
 *
 * @param owner the class beside which the text lies
 * @param name of the file, relative to the owner, or absolute from {@code /}
 */
public record TextResource(Class<?> owner, String name) {

    private static final String TAB = "\t";

    /** The text as it stands. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        try (@Nullable InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少 " + name + "，请重新构建。");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取 " + name + "，请检查程序包。", e);
        }
    }

    /** The lines of a list of words, without what stands around them. */
    public List<String> words() {
        return text().lines().filter(TextResource::isContent).map(String::strip).toList();
    }

    /** The rows of a table, whose first line names these columns; cells may be left out at the end of a row. */
    public List<TableRow> rows(String... columns) {
        List<String> names = List.of(columns);
        List<TableRow> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : text().lines().toList()) {
            number++;
            if (!isContent(line)) {
                continue;
            }
            List<String> cells = List.of(line.split(TAB, -1));
            if (headed) {
                rows.add(row(number, names, cells));
            } else if (!cells.equals(names)) {
                throw new IllegalStateException(place(number) + " 第一行应是列名 " + String.join("、", names) + "，写的是 "
                        + String.join("、", cells) + "。");
            }
            headed = true;
        }
        return List.copyOf(rows);
    }

    private TableRow row(int number, List<String> columns, List<String> cells) {
        if (cells.size() > columns.size()) {
            throw new IllegalStateException(place(number) + " 有 " + cells.size() + " 列，本表只有 " + columns.size() + " 列（"
                    + String.join("、", columns) + "）：多了制表符，还是缺了列名？");
        }
        return new TableRow(place(number), columns, cells);
    }

    private String place(int number) {
        return name + ":" + number;
    }

    private static boolean isContent(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }
}
