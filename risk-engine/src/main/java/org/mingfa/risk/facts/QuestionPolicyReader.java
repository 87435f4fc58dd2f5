package org.mingfa.risk.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.facts.QuestionPolicy.Inference;
import org.mingfa.risk.facts.QuestionPolicy.Manner;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;

/** Reads when a question is asked: asked_if, progress, known_if, presumed, {@code asked: never}, {@code printed: never}. */
final class QuestionPolicyReader {

    private final ConditionReader conditions;

    QuestionPolicyReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    QuestionPolicy read(AnswerType type, YamlMap question) {
        Condition askedIf = question.find("asked_if").map(conditions::read).orElse(new Condition.All(List.of()));
        Set<String> progress = question.findList("progress").stream()
                .map(step -> step.asText().text())
                .collect(Collectors.toSet());
        return new QuestionPolicy(
                askedIf,
                progress,
                inferences(type, "known_if", question),
                inferences(type, "presumed", question),
                manner(question),
                printed(question));
    }

    private List<Inference> inferences(AnswerType type, String key, YamlMap question) {
        return question.findList(key).stream()
                .map(node -> inference(type, node))
                .toList();
    }

    private Inference inference(AnswerType type, YamlNode node) {
        YamlMap map = node.asMap().onlyKeys("value", "if");
        String written = map.getText("value");
        Object value = new AnswerReader(null, "").read(type, written, "");
        if (value == null) {
            throw map.keyPlace("value").flaw(FlawCode.R013, "\"" + written + "\" 不是这个问题的答案");
        }
        return new Inference(value, map.find("if").map(conditions::read).orElse(new Condition.All(List.of())));
    }

    private static boolean printed(YamlMap question) {
        if (question.has("printed")) {
            question.get("printed").asText().oneOf(Set.of("never"));
        }
        return !question.has("printed") && manner(question) == Manner.ASKED;
    }

    private static Manner manner(YamlMap question) {
        if (!question.has("asked")) {
            return Manner.ASKED;
        }
        question.get("asked").asText().oneOf(Set.of("never"));
        return Manner.TOLD_ONLY;
    }
}
