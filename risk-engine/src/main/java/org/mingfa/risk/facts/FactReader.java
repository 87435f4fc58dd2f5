package org.mingfa.risk.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.condition.ExpressionName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlResources;
import org.mingfa.yaml.YamlText;

/** Reads the files under facts/: a topic, and under facts one map per question. */
public final class FactReader {

    /** What every condition may use besides facts. */
    public static final List<String> CIRCUMSTANCES = List.of("stage", "role", "as_of");

    static final String AMOUNT = "amount";

    private static final Set<String> TYPES =
            Set.of("choice", "boolean", "date", "birthday", AMOUNT, "integer", "percent");

    /** A count in an answer; no case has more days, persons or signs. */
    private static final int MOST = 36_500;

    private record Question(String topic, String key, YamlMap map) {}

    private final Map<String, FactDefinition> definitions = new LinkedHashMap<>();

    /** All that are asked, in whichever file. */
    private final SortedSet<String> keys;

    private FactReader(SortedSet<String> keys) {
        this.keys = keys;
    }

    /** @throws org.mingfa.yaml.FlawException with file and line when a file is wrong */
    public static FactBook load() {
        YamlResources resources = new YamlResources(FactReader.class, "facts");
        return read(resources.names().stream().map(resources::read).toList());
    }

    /** Reads all files together, because a question may depend on one of another file. */
    public static FactBook read(List<YamlMap> files) {
        List<Question> questions = files.stream()
                .flatMap(file -> {
                    String topic = file.onlyKeys("topic", "facts").getText("topic");
                    return file.getMap("facts").entries().entrySet().stream()
                            .map(entry -> new Question(
                                    topic, entry.getKey(), entry.getValue().asMap()));
                })
                .toList();
        SortedSet<String> keys = new TreeSet<>();
        questions.forEach(question -> keys.add(question.key()));
        SortedSet<String> names = new TreeSet<>(CIRCUMSTANCES);
        names.addAll(keys);
        ConditionReader conditions = new ConditionReader(names, path -> false);
        FactReader reader = new FactReader(keys);
        questions.forEach(question -> reader.add(question, conditions));
        reader.refuseOtherThanDays(questions);
        reader.refuseCircles(questions);
        return new FactBook(reader.definitions);
    }

    private void add(Question question, ConditionReader conditions) {
        YamlMap map = question.map()
                .onlyKeys(
                        "ask",
                        "help",
                        "as",
                        "where",
                        "type",
                        "options",
                        "groups",
                        "unit",
                        "from",
                        "happened",
                        "not_before",
                        "asked_if",
                        "progress",
                        "known_if",
                        "presumed",
                        "asked",
                        "printed");
        AnswerType type = type(map);
        FactDefinition previous = definitions.put(
                question.key(),
                new FactDefinition(
                        question.key(),
                        question.topic(),
                        map.getText("ask"),
                        map.findText("help").orElse(null),
                        otherWords(map),
                        map.findList("where").stream()
                                .map(node -> inCase(node.asMap(), conditions))
                                .toList(),
                        type,
                        new OptionGroupReader(conditions).read(map),
                        unit(type, map),
                        new QuestionPolicyReader(conditions).read(type, map),
                        bounds(type, map, conditions),
                        definitions.size()));
        if (previous != null) {
            throw map.place().flaw(FlawCode.R014, "事项 \"" + question.key() + "\" 重复");
        }
    }

    private static FactDefinition.InCase inCase(YamlMap map, ConditionReader conditions) {
        map.onlyKeys("if", "ask", "help", "as");
        return new FactDefinition.InCase(
                conditions.read(map.get("if")),
                new FactDefinition.Wording(
                        map.getText("ask"), map.findText("help").orElse(null)),
                otherWords(map));
    }

    private static Map<String, FactDefinition.Wording> otherWords(YamlMap question) {
        Map<String, FactDefinition.Wording> words = new HashMap<>();
        if (question.has("as")) {
            question.getMap("as").entries().forEach((role, node) -> {
                YamlMap map = node.asMap().onlyKeys("ask", "help");
                words.put(
                        role,
                        new FactDefinition.Wording(
                                map.getText("ask"), map.findText("help").orElse(null)));
            });
        }
        return words;
    }

    private static AnswerType type(YamlMap map) {
        String word = map.get("type").asText().oneOf(TYPES);
        if (map.has("options") && !word.equals("choice")) {
            throw map.keyPlace("options").flaw(FlawCode.R013, "只有 type: choice 可以写 options");
        }
        return switch (word) {
            case "choice" -> {
                SequencedMap<String, String> options = new LinkedHashMap<>();
                map.getMap("options")
                        .entries()
                        .forEach((code, label) ->
                                options.put(code, label.asText().text()));
                yield new AnswerType.Choice(options, Map.of());
            }
            case "boolean" -> new AnswerType.Flag();
            case "date" -> AnswerType.Day.EVENT;
            case "birthday" -> AnswerType.Day.BIRTH;
            case "integer" ->
                new AnswerType.Whole(
                        map.find("from").map(node -> node.asText().integer()).orElse(0),
                        MOST,
                        map.findText("unit").orElse(""));
            case "percent" -> new AnswerType.Percent();
            default -> new AnswerType.Money();
        };
    }

    /** {@code happened: true}, or the condition under which the day is one of the past; {@code not_before: fact}. */
    private FactDefinition.DayBounds bounds(AnswerType type, YamlMap map, ConditionReader conditions) {
        for (String key : List.of("happened", "not_before")) {
            if (map.has(key) && !(type instanceof AnswerType.Day)) {
                throw map.keyPlace(key).flaw(FlawCode.R013, "只有 type: date 可以写 " + key);
            }
        }
        return new FactDefinition.DayBounds(
                map.find("happened")
                        .map(node -> isAlways(node) ? new Condition.All(List.of()) : conditions.read(node))
                        .orElse(null),
                map.find("not_before").map(node -> node.asText().oneOf(keys)).orElse(null));
    }

    private static boolean isAlways(YamlNode node) {
        return node instanceof YamlText text && text.text().equals("true");
    }

    private static @Nullable String unit(AnswerType type, YamlMap map) {
        return map.findText("unit")
                .orElse(
                        switch (type) {
                            case AnswerType.Money money -> money.unit();
                            case AnswerType.Percent percent -> "%";
                            default -> null;
                        });
    }

    /** What comes first is another day. */
    private void refuseOtherThanDays(List<Question> questions) {
        for (Question question : questions) {
            String first = Objects.requireNonNull(definitions.get(question.key()))
                    .bounds()
                    .notBefore();
            FactDefinition before = first == null ? null : definitions.get(first);
            if (before != null
                    && (!(before.type() instanceof AnswerType.Day)
                            || before.key().equals(question.key()))) {
                throw question.map().keyPlace("not_before").flaw(FlawCode.R013, "not_before 应为另一个 type: date 的事项");
            }
        }
    }

    /** A question that made sense only after its own answer would never be asked. */
    private void refuseCircles(List<Question> questions) {
        Set<String> straight = new HashSet<>();
        for (Question question : questions) {
            Optional<String> circle = circle(question.key(), new HashSet<>(), straight);
            if (circle.isPresent()) {
                YamlMap map = questions.stream()
                        .filter(one -> one.key().equals(circle.get()))
                        .findFirst()
                        .orElse(question)
                        .map();
                throw map.keyPlace("asked_if").flaw(FlawCode.R015, "事项 \"" + circle.get() + "\" 的 asked_if 绕回了它自己");
            }
        }
    }

    /**
     * A question to which the way over the questions it depends on comes back.
     *
     * @param way the keys from the question that is examined to the one before this
     * @param straight keys from which no way comes back
     */
    private Optional<String> circle(String key, Set<String> way, Set<String> straight) {
        FactDefinition definition = definitions.get(key);
        if (definition == null || straight.contains(key)) {
            return Optional.empty();
        }
        if (!way.add(key)) {
            return Optional.of(key);
        }
        for (Expression expression :
                definition.asking().conditions().flatMap(Condition::expressions).toList()) {
            for (ExpressionName name : expression.names()) {
                Optional<String> circle = circle(name.root(), way, straight);
                if (circle.isPresent()) {
                    return circle;
                }
            }
        }
        way.remove(key);
        straight.add(key);
        return Optional.empty();
    }
}
