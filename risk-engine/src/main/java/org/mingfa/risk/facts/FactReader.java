package org.mingfa.risk.facts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.condition.ExpressionName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlResources;
import org.mingfa.yaml.YamlText;

/** Reads the files under facts/: a topic, and under facts one map per question; of those of facts/disputes the same. */
public final class FactReader {

    /** What every condition may use besides facts. */
    public static final List<String> CIRCUMSTANCES = List.of("stage", "role", "as_of");

    static final String AMOUNT = "amount";

    static final YamlResources FILES = new YamlResources(FactReader.class, "facts");

    private record TopicFile(String topic, Map<String, YamlMap> facts) {}

    private final Map<String, FactDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, QuestionEntry> questions = new LinkedHashMap<>();

    /** @throws org.mingfa.yaml.FlawException with file and line when a file is wrong */
    public static FactBook load() {
        return read(FILES.names().stream()
                .filter(name -> !name.startsWith(SentenceRows.FOLDER))
                .map(name -> FILES.readBefore(SentenceRows.KEY, name))
                .toList());
    }

    /** Reads all files together, because a question may depend on one of another file. */
    public static FactBook read(List<YamlMap> files) {
        RecordBinder binder = new RecordBinder();
        Map<YamlMap, DisputeKind> disputes = new LinkedHashMap<>();
        files.stream()
                .filter(DisputeKind::isOne)
                .forEach(file -> disputes.put(file, binder.bind(file, DisputeKind.class)));
        SortedSet<String> names = new TreeSet<>(CIRCUMSTANCES);
        files.stream()
                .flatMap(file -> file.find("facts").stream())
                .forEach(facts -> names.addAll(facts.asMap().entries().keySet()));
        FactBook.Kin kin = FactBook.Kin.of(disputes.values());
        binder.reading(Condition.class, new ConditionReader(names, path -> false, kin.alike())::read);
        FactReader reader = new FactReader();
        for (YamlMap map : files) {
            DisputeKind dispute = disputes.get(map);
            if (dispute == null) {
                TopicFile file = binder.bind(map, TopicFile.class);
                file.facts()
                        .forEach((key, question) -> reader.add(
                                file.topic(),
                                key,
                                binder.bind(
                                        question.find("options").orElse(null) instanceof YamlList
                                                ? DisputeKind.choice(question, disputes.values())
                                                : question,
                                        QuestionEntry.class)));
            } else {
                dispute.questions()
                        .forEach((key, question) ->
                                reader.add(dispute.heading(), key, binder.bind(question, QuestionEntry.class)));
            }
        }
        reader.questions.forEach(reader::refuseOtherThanDays);
        reader.questions.values().forEach(reader::refuseImplyingNothing);
        reader.refuseCircles();
        return new FactBook(reader.definitions, kin);
    }

    private void add(String topic, String key, QuestionEntry question) {
        if (questions.put(key, question) != null) {
            throw question.map().place().flaw(FlawCode.R014, "事项 \"" + key + "\" 重复");
        }
        refuseOptionsOutsideOfGroups(question);
        YamlText before = question.notBefore();
        definitions.put(
                key,
                new FactDefinition(
                        key,
                        topic,
                        question.wording().question(),
                        question.wording().help(),
                        question.as(),
                        question.where(),
                        question.type().answer(),
                        question.groups(),
                        question.type().unitOrUsual(),
                        question.policy(),
                        new FactDefinition.DayBounds(question.happened(), before == null ? null : before.text()),
                        definitions.size()));
    }

    /** Of a long list every option stands in one group. */
    private static void refuseOptionsOutsideOfGroups(QuestionEntry question) {
        Set<String> open = new HashSet<>(question.type().options().keySet());
        List<YamlNode> places = question.map().findList("groups");
        for (int i = 0; i < places.size(); i++) {
            for (String option : question.groups().get(i).said().keySet()) {
                if (!open.remove(option)) {
                    throw places.get(i).place().flaw(FlawCode.R013, "分组里的选项 \"" + option + "\" 不存在或者重复");
                }
            }
        }
        if (!places.isEmpty() && !open.isEmpty()) {
            throw question.map().keyPlace("groups").flaw(FlawCode.R013, "有选项不在任何分组里：" + String.join("、", open));
        }
    }

    /** What comes first is another day. */
    private void refuseOtherThanDays(String key, QuestionEntry question) {
        YamlText first = question.notBefore();
        if (first == null) {
            return;
        }
        String before = first.oneOf(new TreeSet<>(questions.keySet()));
        if (before.equals(key)
                || !(Objects.requireNonNull(definitions.get(before)).type() instanceof AnswerType.Day)) {
            throw first.place().flaw(FlawCode.R013, "not_before 应为另一个 type: date 的事项");
        }
    }

    /** What is implied is an answer to another question. */
    private void refuseImplyingNothing(QuestionEntry question) {
        question.implies()
                .forEach(entry -> entry.then().forEach((key, value) -> {
                    FactDefinition implied = definitions.get(key);
                    if (implied == null) {
                        throw value.place().flaw(FlawCode.R015, "没有事项 \"" + key + "\"");
                    }
                    QuestionEntry.InferenceEntry.read(value, implied.type());
                }));
    }

    /** A question that made sense only after its own answer would never be asked. */
    private void refuseCircles() {
        Set<String> straight = new HashSet<>();
        for (String key : questions.keySet()) {
            circle(key, new HashSet<>(), straight).ifPresent(circle -> {
                throw Objects.requireNonNull(questions.get(circle))
                        .map()
                        .keyPlace("asked_if")
                        .flaw(FlawCode.R015, "事项 \"" + circle + "\" 的 asked_if 绕回了它自己");
            });
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
