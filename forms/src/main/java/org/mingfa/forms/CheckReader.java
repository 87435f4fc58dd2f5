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
        String say =
                map.onlyKeys("order", "once", "at_most", "tell", "cell", "say").getText("say");
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
        if (map.has("at_most")) {
            return new Check.AtMost(
                    cell(map.get("cell").asText(), Cell.Type.AMOUNT),
                    figure(map.get("at_most").asText()),
                    say);
        }
        return new Check.Tell(
                cell(map.get("cell").asText(), null), figure(map.get("tell").asText()), say);
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
