package org.mingfa.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.AnswerReader;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.text.problem.NearestName;

/**
 * Reads what cells are given, typed or in JSON, by the same words and limits as the interview's answers: String, BigDecimal,
 * LocalDate, a code, a list of codes, a list of rows, which may come as lines of text ({@link TableLines}). For one thread.
 */
final class CellReading {

    /** Stands in drafts where nothing is filled. */
    static final String MISSING = "【待填】";

    private static final int MOST_LETTERS = 5_000;
    private static final int MOST_ROWS = 200;

    /** Letters of a table that is given as text. */
    private static final int MOST_PASTED = 40_000;

    private static final int MOST_NUMBER = 1_000_000_000;

    private static final Pattern LINE_END = Pattern.compile("\\R|[\\u0085\\u2028\\u2029\\f\\u000B]");
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{C}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final AnswerReader answers = new AnswerReader(null, "");

    /** Reads the cells of a form; a cell that is given nothing stays out. */
    Map<String, Object> read(Map<String, Cell> cells, Map<?, ?> given, String path) {
        given.keySet().stream()
                .map(String::valueOf)
                .filter(id -> !cells.containsKey(id))
                .forEach(id -> answers.refuse(
                        AnswerReader.pointer(path, id), "没有这个栏位" + NearestName.hint(id, cells.keySet())));
        Map<String, Object> values = new LinkedHashMap<>();
        cells.forEach((id, cell) -> {
            Object one = given.get(id);
            if (one != null && !answers.isFull()) {
                read(cell, one, AnswerReader.pointer(path, id)).ifPresent(value -> values.put(id, value));
            }
        });
        return values;
    }

    /** @throws org.mingfa.risk.facts.InvalidAnswersException with every flaw there is */
    void check() {
        answers.check();
    }

    /** The value of one cell; empty where nothing or nothing readable is given. */
    Optional<Object> read(Cell cell, Object given, String pointer) {
        return Optional.ofNullable(
                switch (cell.type()) {
                    case TEXT -> text(given, pointer);
                    case CHOICES -> codes(cell, given, pointer);
                    case PARTY, TABLE -> rows(cell, given, pointer);
                    default -> isEmpty(given) ? null : one(cell, given, pointer);
                });
    }

    private static boolean isEmpty(Object given) {
        String text = given.toString().strip();
        return text.isEmpty() || text.equals(MISSING);
    }

    private @Nullable Object one(Cell cell, Object given, String pointer) {
        Object value = answers.read(type(cell), cell.type() == Cell.Type.PERCENT ? percent(given) : given, pointer);
        return value instanceof BigDecimal number ? written(cell, number) : value;
    }

    /** The sign stands behind the cell: 0.5 there is a half percent, and no half. */
    static String percent(Object given) {
        String text = given.toString().strip();
        return text.matches("\\d+(\\.\\d+)?") ? text + "%" : text;
    }

    private static BigDecimal written(Cell cell, BigDecimal number) {
        if (cell.type() == Cell.Type.AMOUNT) {
            return number.setScale(2, RoundingMode.UNNECESSARY);
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    private static AnswerType type(Cell cell) {
        return switch (cell.type()) {
            case AMOUNT -> new AnswerType.Money();
            case NUMBER -> new AnswerType.Quantity(0, MOST_NUMBER, cell.unit());
            case PERCENT -> new AnswerType.Percent();
            case DATE -> AnswerType.Day.BIRTH;
            default -> new AnswerType.Choice(cell.options(), Map.of());
        };
    }

    /** The person's own words: lines and single spaces, without what no paper shows. */
    private @Nullable String text(Object given, String pointer) {
        if (!(given instanceof String words)) {
            return given instanceof Number ? given.toString() : answers.refuse(pointer, "应为文字");
        }
        if (words.length() > MOST_LETTERS) {
            return answers.refuse(pointer, "最长 " + MOST_LETTERS + " 字");
        }
        String text = LINE_END.splitAsStream(words)
                .map(line -> SPACES.matcher(NO_LETTERS.matcher(line).replaceAll(""))
                        .replaceAll(" ")
                        .strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return isEmpty(text) ? null : text;
    }

    private @Nullable List<String> codes(Cell cell, Object given, String pointer) {
        List<?> items = given instanceof List<?> list ? list : List.of(given);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < items.size() && i < MOST_ROWS; i++) {
            Object item = items.get(i);
            if (item != null && !isEmpty(item)) {
                Object code = answers.read(type(cell), item, pointer + "/" + i);
                if (code != null) {
                    chosen.add(code.toString());
                }
            }
        }
        List<String> inOrder =
                cell.options().keySet().stream().filter(chosen::contains).toList();
        return inOrder.isEmpty() ? null : inOrder;
    }

    private @Nullable List<Map<String, Object>> rows(Cell cell, Object given, String pointer) {
        Object items = given instanceof String text && cell.type() == Cell.Type.TABLE && text.length() <= MOST_PASTED
                ? new TableLines(cell, answers, pointer).read(text)
                : given;
        if (!(items instanceof List<?> list) || list.size() > MOST_ROWS) {
            return answers.refuse(pointer, "应为清单，最多 " + MOST_ROWS + " 行");
        }
        Map<String, Cell> columns = new LinkedHashMap<>();
        cell.columns().forEach(column -> columns.put(column.id(), column));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?> row)) {
                return answers.refuse(pointer + "/" + i, "应为一行：各栏的名称和内容");
            }
            Map<String, Object> values = answers.isFull() ? Map.of() : read(columns, row, pointer + "/" + i);
            if (!values.isEmpty()) {
                rows.add(values);
            }
        }
        return rows.isEmpty() ? null : List.copyOf(rows);
    }
}
