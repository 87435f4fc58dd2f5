package org.mingfa.risk.calc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.law.LawBook;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.OrElse;
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

    private record CalculatorEntry(
            String title,
            String purpose,
            List<String> sources,
            @OrElse SequencedMap<String, String> figures,
            SequencedMap<String, Field> inputs,
            @Nullable YamlNode period) {}

    private final RecordBinder binder = new RecordBinder().readingWithKey(Field.class, this::field);
    private final LawBook law;
    private final YamlMap file;

    private CalculatorReader(LawBook law, YamlMap file) {
        this.law = law;
        this.file = file;
    }

    /**
     * What the file says of a calculator.
     *
     * @param map the whole entry, in which a calculator may find data of its own
     */
    record CalculatorDefinition(CalculatorDescription description, YamlMap map) {}

    /** The calculators in the order of the file. */
    static List<CalculatorDefinition> load(LawBook law) {
        return read(new YamlResources(Calculators.class, "calc").read("calculators.yaml"), law);
    }

    static List<CalculatorDefinition> read(YamlMap file, LawBook law) {
        CalculatorReader reader = new CalculatorReader(law, file);
        return file.entries().entrySet().stream()
                .filter(entry -> !Set.of(SHARED, FIGURES, WORDS).contains(entry.getKey()))
                .map(entry -> reader.entry(entry.getKey(), entry.getValue().asMap()))
                .toList();
    }

    private CalculatorDefinition entry(String name, YamlMap map) {
        CalculatorEntry entry = binder.bind(map, CalculatorEntry.class);
        SequencedMap<String, String> figures = new LinkedHashMap<>(entry.figures());
        shared(FIGURES).forEach(figures::putIfAbsent);
        return new CalculatorDefinition(
                new CalculatorDescription(
                        name,
                        entry.title(),
                        entry.purpose(),
                        List.copyOf(entry.inputs().values()),
                        entry.sources(),
                        figures,
                        shared(WORDS)),
                map);
    }

    private Map<String, String> shared(String key) {
        return file.find(key)
                .<Map<String, String>>map(node -> node.asMap().texts())
                .orElse(Map.of());
    }

    private Field field(YamlNode node, String name) {
        YamlMap map = node instanceof YamlText text && text.text().equals(SHARED)
                ? file.getMap(SHARED).getMap(name)
                : node.asMap();
        map.onlyKeys("ask", "type", "needed", "or", "from", "to", "unit", "options", "synonyms", "of", "inputs");
        List<String> aliases = binder.bindAll(map.findList("or"), String.class);
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
            case "group" ->
                new AnswerType.Group(map.getMap("inputs").entries().entrySet().stream()
                        .map(field -> field(field.getValue(), field.getKey()))
                        .toList());
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
            case YamlMap map -> options.putAll(map.texts());
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
