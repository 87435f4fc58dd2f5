package org.mingfa.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingfa.yaml.YamlMap;

/** Reads what a calculation of a form needs to be told; the cells and codes that it names must exist. */
final class NeedReader {

    private final Map<String, Cell> cells;

    NeedReader(Map<String, Cell> cells) {
        this.cells = cells;
    }

    /**
     * {@code {filled: [cells], ask}}, {@code {cell, choice, with: [codes], without: [codes], say}}, or {@code {rows: table, column, of:
     * [codes], choice, none: code, ask, say}}.
     */
    Need read(YamlMap map) {
        if (map.has("filled")) {
            map.onlyKeys("filled", "ask");
            return new Need.Filled(
                    map.getList("filled").stream()
                            .map(node -> node.asText().oneOf(cells.keySet()))
                            .toList(),
                    map.getText("ask"));
        }
        if (map.has("cell")) {
            map.onlyKeys("cell", "choice", "with", "without", "say");
            Cell choice = cell(map, "choice");
            return new Need.Together(
                    cell(map, "cell").id(),
                    choice.id(),
                    codes(map, "with", choice),
                    codes(map, "without", choice),
                    map.getText("say"));
        }
        map.onlyKeys("rows", "column", "of", "choice", "none", "ask", "say");
        Cell table = cell(map, "rows");
        Map<String, Cell> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.id(), column));
        Cell column =
                Objects.requireNonNull(columns.get(map.get("column").asText().oneOf(columns.keySet())));
        Cell choice = cell(map, "choice");
        return new Need.Rows(
                new Need.Rows.Cells(table.id(), column.id(), choice.id()),
                codes(map, "of", column),
                map.get("none").asText().oneOf(choice.options().keySet()),
                map.getText("ask"),
                map.getText("say"));
    }

    private Cell cell(YamlMap map, String key) {
        return Objects.requireNonNull(cells.get(map.get(key).asText().oneOf(cells.keySet())));
    }

    private static List<String> codes(YamlMap map, String key, Cell choice) {
        return map.getList(key).stream()
                .map(node -> node.asText().oneOf(choice.options().keySet()))
                .toList();
    }
}
