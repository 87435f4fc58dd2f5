package org.mingfa.risk.facts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.yaml.FlawCode;
import org.mingfa.risk.yaml.YamlMap;
import org.mingfa.risk.yaml.YamlNode;
import org.mingfa.risk.yaml.YamlResources;

/** Reads the files under facts/: a topic, and under facts one map per question. */
public final class FactReader {

    /** What every condition may use besides facts. */
    public static final List<String> CIRCUMSTANCES = List.of("stage", "role", "as_of");

    private record Question(String topic, String key, YamlMap map) {}

    private final Map<String, FactDefinition> definitions = new LinkedHashMap<>();

    private FactReader() {}

    /** @throws org.mingfa.risk.yaml.FlawException with file and line when a file is wrong */
    public static FactBook load() {
        YamlResources resources = new YamlResources(FactReader.class, "facts");
        return read(resources.names().parallelStream().map(resources::read).toList());
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
        SortedSet<String> names = new TreeSet<>(CIRCUMSTANCES);
        questions.forEach(question -> names.add(question.key()));
        ConditionReader conditions = new ConditionReader(names, path -> false);
        FactReader reader = new FactReader();
        questions.forEach(question -> reader.add(question, conditions));
        reader.refuseCircles(questions);
        return new FactBook(reader.definitions);
    }

    private void add(Question question, ConditionReader conditions) {
        YamlMap map = question.map().onlyKeys("ask", "help", "type", "options", "unit", "asked_if");
        FactType type = type(map);
        Condition askedIf = map.find("asked_if").map(conditions::read).orElse(new Condition.All(List.of()));
        FactDefinition previous = definitions.put(
                question.key(),
                new FactDefinition(
                        question.key(),
                        question.topic(),
                        map.getText("ask"),
                        map.findText("help").orElse(null),
                        type,
                        options(type, map),
                        unit(type, map),
                        askedIf,
                        definitions.size()));
        if (previous != null) {
            throw map.place().flaw(FlawCode.R014, "事项 \"" + question.key() + "\" 重复");
        }
    }

    private static FactType type(YamlMap map) {
        Map<String, FactType> types =
                Arrays.stream(FactType.values()).collect(Collectors.toMap(FactType::word, type -> type));
        String word = map.get("type").asText().oneOf(new TreeSet<>(types.keySet()));
        return types.getOrDefault(word, FactType.CHOICE);
    }

    private static Map<String, String> options(FactType type, YamlMap map) {
        if (type != FactType.CHOICE) {
            if (map.has("options")) {
                throw map.keyPlace("options").flaw(FlawCode.R013, "只有 type: choice 可以写 options");
            }
            return Map.of();
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> option :
                map.getMap("options").entries().entrySet()) {
            options.put(option.getKey(), option.getValue().asText().text());
        }
        return options;
    }

    private static @Nullable String unit(FactType type, YamlMap map) {
        return map.findText("unit")
                .orElse(
                        switch (type) {
                            case AMOUNT -> "元";
                            case PERCENT -> "%";
                            default -> null;
                        });
    }

    /** A question that made sense only after its own answer would never be asked. */
    private void refuseCircles(List<Question> questions) {
        for (Question question : questions) {
            SortedSet<String> before = new TreeSet<>();
            collect(question.key(), before);
            if (before.contains(question.key())) {
                throw question.map()
                        .keyPlace("asked_if")
                        .flaw(FlawCode.R015, "事项 \"" + question.key() + "\" 的 asked_if 绕回了它自己");
            }
        }
    }

    private void collect(String key, SortedSet<String> before) {
        FactDefinition definition = definitions.get(key);
        if (definition == null) {
            return;
        }
        definition.askedIf().expressions().flatMap(e -> e.names().stream()).forEach(name -> {
            if (before.add(name.root())) {
                collect(name.root(), before);
            }
        });
    }
}
