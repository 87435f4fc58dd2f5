package org.mingfa.risk.calc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.law.LawBook;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlResources;
import org.mingfa.yaml.YamlText;

/** Reads what each calculator is for and asks from calculators.yaml. */
final class CalculatorReader {

    private static final String SHARED = "shared";

    /** Names of figures, in an entry and of all of them. */
    private static final String FIGURES = "figures";

    private static final String WORDS = "words";

    private final LawBook law;
    private final YamlMap shared;
    private final SequencedMap<String, String> figures;
    private final Map<String, String> words;

    private CalculatorReader(LawBook law, YamlMap file) {
        this.law = law;
        this.shared = file.getMap(SHARED);
        this.figures = names(file, FIGURES);
        this.words = names(file, WORDS);
    }

    /**
     * What the file says of a calculator.
     *
     * @param map the whole entry, in which a calculator may find data of its own
     */
    record Entry(CalculatorDescription description, YamlMap map) {}

    /** The calculators in the order of the file. */
    static List<Entry> load(LawBook law) {
        return read(new YamlResources(Calculators.class, "calc").read("calculators.yaml"), law);
    }

    static List<Entry> read(YamlMap file, LawBook law) {
        CalculatorReader reader = new CalculatorReader(law, file);
        List<Entry> entries = new ArrayList<>();
        file.entries().forEach((name, node) -> {
            if (!Set.of(SHARED, FIGURES, WORDS).contains(name)) {
                entries.add(reader.entry(name, node.asMap()));
            }
        });
        return entries;
    }

    private Entry entry(String name, YamlMap map) {
        map.onlyKeys("title", "purpose", "sources", "figures", "inputs", "period");
        List<String> sources = map.getList("sources").stream()
                .map(node -> node.asText().text())
                .toList();
        SequencedMap<String, String> named = names(map, FIGURES);
        figures.forEach(named::putIfAbsent);
        return new Entry(
                new CalculatorDescription(
                        name,
                        map.getText("title"),
                        map.getText("purpose"),
                        fields(map.getMap("inputs")),
                        sources,
                        named,
                        words),
                map);
    }

    private static SequencedMap<String, String> names(YamlMap map, String key) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        map.find(key)
                .ifPresent(named -> named.asMap()
                        .entries()
                        .forEach((name, label) -> names.put(name, label.asText().text())));
        return names;
    }

    private List<Field> fields(YamlMap map) {
        List<Field> fields = new ArrayList<>();
        map.entries().forEach((name, node) -> fields.add(field(name, node)));
        return fields;
    }

    private Field field(String name, YamlNode node) {
        YamlMap map = node instanceof YamlText text && text.text().equals(SHARED) ? shared.getMap(name) : node.asMap();
        map.onlyKeys("ask", "type", "needed", "or", "from", "to", "unit", "options", "synonyms", "of", "inputs");
        List<String> aliases =
                map.findList("or").stream().map(alias -> alias.asText().text()).toList();
        return new Field(name, type(map), map.getText("ask"), map.flag("needed"), aliases);
    }

    private AnswerType type(YamlMap map) {
        YamlText type = map.get("type").asText();
        return switch (type.text()) {
            case "money" -> new AnswerType.Money();
            case "percent" -> new AnswerType.Percent();
            case "date" -> AnswerType.Day.EVENT;
            case "birthday" -> AnswerType.Day.BIRTH;
            case "integer" -> new AnswerType.Whole(whole(map, "from"), whole(map, "to"), map.getText("unit"));
            case "number" -> new AnswerType.Quantity(whole(map, "from"), whole(map, "to"), map.getText("unit"));
            case "boolean" -> new AnswerType.Flag();
            case "text" -> new AnswerType.Text();
            case "choice" -> choice(map);
            case "list" -> new AnswerType.ListOf(item(map.get("of")));
            case "group" -> new AnswerType.Group(fields(map.getMap("inputs")));
            case "by_name" -> new AnswerType.ByName(item(map.get("of")));
            default -> throw type.place().flaw(FlawCode.R013, "不认识的类型 \"" + type.text() + "\"");
        };
    }

    private AnswerType item(YamlNode node) {
        return node instanceof YamlText text
                ? type(new YamlMap(node.place(), Map.of("type", text), Map.of()))
                : type(node.asMap().onlyKeys("type", "inputs"));
    }

    private static int whole(YamlMap map, String key) {
        return map.getNumber(key).intValueExact();
    }

    private AnswerType.Choice choice(YamlMap map) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        map.getList("options").forEach(node -> addOptions(node, options));
        Map<String, String> synonyms = new LinkedHashMap<>();
        map.find("synonyms")
                .ifPresent(words -> words.asMap()
                        .entries()
                        .forEach(
                                (word, code) -> synonyms.put(word, code.asText().oneOf(options.keySet()))));
        return new AnswerType.Choice(options, synonyms);
    }

    /** Codes with their labels, the rows of a value of law, or the titles of all values below a name. */
    private void addOptions(YamlNode node, Map<String, String> options) {
        switch (node) {
            case YamlMap map ->
                map.entries()
                        .forEach((code, label) ->
                                options.put(code, label.asText().text()));
            case YamlText text
            when text.text().endsWith("/") ->
                law.names().stream()
                        .filter(name -> name.startsWith(text.text()))
                        .forEach(name -> options.put(
                                name.substring(text.text().length()),
                                law.history(name).getLast().title()));
            case YamlText text
            when law.has(text.text()) ->
                options.putAll(law.history(text.text()).getLast().rows());
            case YamlText text -> throw text.place().flaw(FlawCode.R015, "没有法定数值 \"" + text.text() + "\"");
            case YamlList list -> list.items().forEach(item -> addOptions(item, options));
        }
    }
}
