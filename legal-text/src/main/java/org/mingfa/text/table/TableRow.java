package org.mingfa.text.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row of a table that comes with the product, read by the names of its columns. */
public final class TableRow {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final String place;
    private final List<String> columns;
    private final List<String> cells;

    TableRow(String place, List<String> columns, List<String> cells) {
        this.place = place;
        this.columns = columns;
        this.cells = cells;
    }

    /** The cell, which must not be empty. */
    public String get(String column) {
        return find(column).orElseThrow(() -> new IllegalStateException(place + " 缺少 " + column + " 一列：请补上该格。"));
    }

    /** The cell; empty when nothing stands in it. */
    public Optional<String> find(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(place + " has no column " + column);
        }
        return at < cells.size() && !cells.get(at).isEmpty() ? Optional.of(cells.get(at)) : Optional.empty();
    }

    /** The cell as something other than text; what the reader refuses is reported with its place. */
    public <T> T read(String column, Function<String, T> reader) {
        String cell = get(column);
        try {
            return reader.apply(cell);
        } catch (RuntimeException refused) {
            throw new IllegalStateException(
                    place + " 的 " + column + " 列写的是 \"" + cell + "\"，无法读取：" + refused.getMessage() + "。", refused);
        }
    }

    /** Whether the cell says {@code yes}; the only other word is {@code no}. */
    public boolean isYes(String column) {
        String cell = get(column);
        if (!cell.equals(YES) && !cell.equals(NO)) {
            throw new IllegalStateException(place + " 的 " + column + " 列应写 yes 或者 no，写的是 \"" + cell + "\"。");
        }
        return cell.equals(YES);
    }
}
