package org.mingfa.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Check;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * Reads the checks of one form and what its calculations need to be told, and sees that whatever fills, sums or checks its
 * cells exists.
 */
final class CheckReader {

    private static final List<String> REFERENCES = List.of("fact:", "cell:", "calc:");

    private final FactBook facts;
    private final Map<String, Cell> cells;
    private final Set<String> calculations;
    private final RecordBinder binder = new RecordBinder();

    CheckReader(FactBook facts, Map<String, Cell> cells, Set<String> calculations) {
        this.facts = facts;
        this.cells = cells;
        this.calculations = calculations;
        cells(null, Check.Same.class, "cells");
        cells(null, Check.Tell.class, "cell");
        cells(null, Need.AnyCellFilled.class, "cells");
        cells(null, Need.Together.class, "cell", "choice");
        cells(null, Need.Rows.Cells.class, "table", "choice");
        cells(Cell.Type.DATE, Check.Order.class, "days");
        cells(Cell.Type.TABLE, Check.Once.class, "table");
        cells(Cell.Type.AMOUNT, Check.AtMost.class, "cell");
        cells(Cell.Type.AMOUNT, Check.Equal.class, "cell");
        cells(Cell.Type.AMOUNT, Check.AddUp.class, "to");
        binder.reading(Form.FigureReference.class, node -> figure(node.asText()))
                .reading(
                        FormCheck.Level.class,
                        node -> node.asText().flag() ? FormCheck.Level.WARNING : FormCheck.Level.ERROR)
                .reading(Check.AddUp.class, "parts", node -> amount(node.asText()));
    }

    private void cells(Cell.@Nullable Type type, Class<? extends Record> owner, String... components) {
        for (String component : components) {
            binder.reading(owner, component, node -> cell(node.asText(), type));
        }
    }

    Check check(YamlNode node) {
        return binder.bind(node, Check.class);
    }

    Need need(YamlMap map) {
        Need need = binder.bind(map, Need.class);
        switch (need) {
            case Need.AnyCellFilled filled -> {}
            case Need.Together both -> {
                codes(map, "with", known(both.choice()));
                codes(map, "without", known(both.choice()));
            }
            case Need.Rows rows -> {
                codes(
                        map,
                        "of",
                        column(
                                known(rows.cells().table()).columns(),
                                map.get("column").asText()));
                codes(map, "none", known(rows.cells().choice()));
            }
        }
        return need;
    }

    private static void codes(YamlMap map, String key, Cell choice) {
        map.getList(key).forEach(node -> node.asText().oneOf(choice.options().keySet()));
    }

    private static Cell column(List<Cell> columns, YamlText name) {
        String id = name.oneOf(columns.stream().map(Cell::id).toList());
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Cell known(String id) {
        return Objects.requireNonNull(cells.get(id));
    }

    /** A cell, or the column of a table: payments.paid_amount. */
    private String amount(YamlText text) {
        String[] parts = text.text().split("\\.", 2);
        if (parts.length == 1) {
            return cell(text, Cell.Type.AMOUNT);
        }
        Cell table = known(cell(new YamlText(text.place(), parts[0]), Cell.Type.TABLE));
        column(
                table.columns().stream()
                        .filter(column -> column.type() == Cell.Type.AMOUNT)
                        .toList(),
                new YamlText(text.place(), parts[1]));
        return text.text();
    }

    private Form.FigureReference figure(YamlText text) {
        Form.FigureReference figure = RowReader.figure(text, text.text());
        new YamlText(text.place(), figure.calculation()).oneOf(calculations);
        return figure;
    }

    private String cell(YamlText id, Cell.@Nullable Type type) {
        Cell cell = known(id.oneOf(cells.keySet()));
        if (type != null && cell.type() != type) {
            throw id.place().flaw(FlawCode.R013, "栏位 \"" + id.text() + "\" 应是 " + type.word());
        }
        return cell.id();
    }

    /** @throws org.mingfa.yaml.FlawException at the first reference to nothing */
    void checkReferences(YamlNode node) {
        switch (node) {
            case YamlMap map ->
                map.entries().forEach((key, value) -> {
                    if (key.equals("sum")) {
                        value.asList().forEach(one -> cell(one.asText(), Cell.Type.AMOUNT));
                    }
                    if (key.equals("lines")) {
                        value.asMap().entries().values().forEach(one -> cell(one.asText(), null));
                    }
                    checkReferences(value);
                });
            case YamlList list -> list.items().forEach(this::checkReferences);
            case YamlText text ->
                REFERENCES.stream()
                        .filter(kind -> text.text().startsWith(kind))
                        .forEach(kind -> check(
                                kind, new YamlText(text.place(), text.text().substring(kind.length()))));
        }
    }

    private void check(String kind, YamlText name) {
        switch (kind) {
            case "fact:" ->
                name.oneOf(facts.all().stream().map(FactDefinition::key).toList());
            case "cell:" -> cell(name, null);
            default -> figure(name);
        }
    }
}
