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
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads the checks of one form, and sees that whatever fills, sums or checks its cells exists. */
final class CheckReader {

    private static final List<String> REFERENCES = List.of("fact:", "cell:", "calc:");

    private final FactBook facts;
    private final Map<String, Cell> cells;
    private final Set<String> calculations;

    CheckReader(FactBook facts, Map<String, Cell> cells, Set<String> calculations) {
        this.facts = facts;
        this.cells = cells;
        this.calculations = calculations;
    }

    Check read(YamlMap map) {
        String say = map.onlyKeys(
                        "order", "once", "same", "adds", "to", "may_differ", "at_most", "equals", "tell", "cell", "say")
                .getText("say");
        if (map.has("order")) {
            return new Check.Order(
                    map.getList("order").stream()
                            .map(node -> cell(node.asText(), Cell.Type.DATE))
                            .toList(),
                    say);
        }
        if (map.has("once")) {
            return new Check.Once(cell(map.get("once").asText(), Cell.Type.TABLE), say);
        }
        if (map.has("same")) {
            return new Check.Same(
                    map.getList("same").stream()
                            .map(node -> cell(node.asText(), null))
                            .toList(),
                    say);
        }
        if (map.has("adds")) {
            return new Check.AddUp(
                    map.getList("adds").stream()
                            .map(node -> amount(node.asText()))
                            .toList(),
                    cell(map.get("to").asText(), Cell.Type.AMOUNT),
                    map.flag("may_differ") ? FormCheck.Level.WARNING : FormCheck.Level.ERROR,
                    say);
        }
        if (map.has("at_most") || map.has("equals")) {
            String cell = cell(map.get("cell").asText(), Cell.Type.AMOUNT);
            return map.has("equals")
                    ? new Check.Equal(cell, figure(map.get("equals").asText()), say)
                    : new Check.AtMost(cell, figure(map.get("at_most").asText()), say);
        }
        return new Check.Tell(
                cell(map.get("cell").asText(), null), figure(map.get("tell").asText()), say);
    }

    /** A cell, or the column of a table: payments.paid_amount. */
    private String amount(YamlText text) {
        String[] parts = text.text().split("\\.", 2);
        if (parts.length == 1) {
            return cell(text, Cell.Type.AMOUNT);
        }
        Cell table = Objects.requireNonNull(cells.get(cell(new YamlText(text.place(), parts[0]), Cell.Type.TABLE)));
        new YamlText(text.place(), parts[1])
                .oneOf(table.columns().stream()
                        .filter(column -> column.type() == Cell.Type.AMOUNT)
                        .map(Cell::id)
                        .toList());
        return text.text();
    }

    private Form.Figure figure(YamlText text) {
        Form.Figure figure = RowReader.figure(text, text.text());
        new YamlText(text.place(), figure.calculation()).oneOf(calculations);
        return figure;
    }

    private String cell(YamlText id, Cell.@Nullable Type type) {
        Cell cell = Objects.requireNonNull(cells.get(id.oneOf(cells.keySet())));
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
