package org.mingfa.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.risk.facts.AnswerReader;

/**
 * Rows of a table as a person pastes them: a line each, its columns parted by tabs as a spreadsheet copies them, else by commas
 * as a CSV file has them, where quotation marks keep a comma. A first line of column names may set another order.
 */
final class TableLines {

    private static final Pattern LINES = Pattern.compile("\\R");

    /** Up to a comma, or between quotation marks, where two of them are one. */
    private static final Pattern FIELD = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*+)\"\\s*|([^,，]*))(?:[,，]|$)");

    /** What numbers the rows where a table was copied from paper. */
    private static final String NUMBER = "序号";

    private final List<Cell> columns;
    private final AnswerReader answers;
    private final String pointer;

    TableLines(Cell table, AnswerReader answers, String pointer) {
        this.columns = table.columns();
        this.answers = answers;
        this.pointer = pointer;
    }

    /** The rows as JSON would give them; what does not fit the table is refused by the place of its row. */
    List<Map<String, String>> read(String text) {
        List<List<String>> lines = LINES.splitAsStream(text)
                .filter(line -> !line.isBlank())
                .map(line -> fields(line, text.indexOf('\t') >= 0))
                .toList();
        if (lines.isEmpty() || !isHead(lines.getFirst())) {
            return rows(lines, columns.stream().map(Cell::label).toList());
        }
        return rows(lines.subList(1, lines.size()), lines.getFirst());
    }

    private static List<String> fields(String line, boolean tabs) {
        List<String> fields = new ArrayList<>();
        if (tabs) {
            fields.addAll(List.of(line.split("\t", -1)));
        } else {
            Matcher field = FIELD.matcher(line);
            for (int from = 0; from < line.length() && field.find(from); from = field.end()) {
                fields.add(
                        field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            }
        }
        List<String> stripped =
                new ArrayList<>(fields.stream().map(String::strip).toList());
        while (!stripped.isEmpty() && stripped.getLast().isEmpty()) {
            stripped.removeLast();
        }
        return stripped;
    }

    private boolean isHead(List<String> line) {
        return !line.isEmpty() && line.stream().allMatch(word -> word.equals(NUMBER) || labels().contains(word));
    }

    private List<String> labels() {
        return columns.stream().map(Cell::label).toList();
    }

    private List<Map<String, String>> rows(List<List<String>> lines, List<String> head) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (line.size() > head.size()) {
                answers.refuse(
                        pointer + "/" + i,
                        "有 " + line.size() + " 栏，这张表只有 " + head.size() + " 栏："
                                + head.stream().collect(Collectors.joining("、")) + "；金额里不要写逗号，或者从电子表格里复制");
            } else {
                rows.add(row(line, head));
            }
        }
        return rows;
    }

    private Map<String, String> row(List<String> line, List<String> head) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Cell column : columns) {
            int at = head.indexOf(column.label());
            if (at >= 0 && at < line.size()) {
                row.put(column.id(), line.get(at));
            }
        }
        return row;
    }
}
