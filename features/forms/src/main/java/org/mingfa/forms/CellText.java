package org.mingfa.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingfa.reports.document.OfficialDay;

/**
 * How cells are written on paper, so that they can be read back: after a label stand a colon and a wide space, before a further
 * paragraph two of them. A person's words have no wide space ({@link CellReading}), so what follows a label is never mistaken.
 */
final class CellText {

    static final String WIDE = "　";
    static final String AFTER_LABEL = "：" + WIDE;
    static final String PARAGRAPH = WIDE + WIDE;
    static final String TICKED = "☑";
    static final String OPEN = "□";

    private CellText() {}

    /** Label, then value with its unit or the boxes of a choice; an empty cell has its label alone. */
    static String line(Cell cell, Map<String, Object> values) {
        String label = cell.label().isEmpty() ? "" : cell.label() + AFTER_LABEL;
        return label + value(cell, values);
    }

    /** What stands after the label. */
    static String value(Cell cell, Map<String, Object> values) {
        Object value = values.get(cell.id());
        if (cell.type().isChoice()) {
            return boxes(cell, value instanceof List<?> codes ? codes : value == null ? List.of() : List.of(value));
        }
        return value == null ? "" : shown(cell, value);
    }

    private static String boxes(Cell cell, List<?> chosen) {
        return String.join(
                WIDE,
                cell.options().entrySet().stream()
                        .map(option -> option.getValue() + (chosen.contains(option.getKey()) ? TICKED : OPEN))
                        .toList());
    }

    /** In a table, where there is no room for boxes: the words of a choice. */
    static String shown(Cell cell, Object value) {
        return switch (value) {
            case LocalDate day -> OfficialDay.format(day);
            case BigDecimal number -> number.toPlainString() + cell.unit();
            case List<?> codes ->
                String.join("、", codes.stream().map(code -> option(cell, code)).toList());
            default ->
                cell.type() == Cell.Type.CHOICE
                        ? option(cell, value)
                        : value.toString().replace("\n", "\n" + PARAGRAPH);
        };
    }

    private static String option(Cell cell, Object code) {
        return cell.options().getOrDefault(code.toString(), code.toString());
    }
}
