package org.mingfa.risk.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;

/**
 * A question as it is put; 不清楚 is always an answer.
 *
 * @param type choice, boolean, date, amount, integer or percent
 * @param options label by code for a choice, else empty
 * @param groups the options as people look for them; empty where the list is short
 * @param because titles of the rules that cannot be assessed without it, the worst first
 */
public record Question(
        String key,
        String topic,
        String text,
        @Nullable String help,
        String type,
        Map<String, String> options,
        @Nullable String unit,
        List<Group> groups,
        List<String> because) {

    /**
     * Options that people look for together.
     *
     * @param said by code, the words in which people speak of it; empty where the option's label says enough
     */
    public record Group(String label, Map<String, String> said) {}

    public Question {
        groups = List.copyOf(groups);
        because = List.copyOf(because);
    }

    /** The question of a fact as the party is asked, with the groups that may be of this case. */
    static Question of(FactDefinition fact, FactValuation values, List<String> because) {
        FactDefinition.QuestionWording wording = values.wording(fact);
        List<Group> groups = fact.groups().stream()
                .filter(group -> values.evaluate(group.onlyIf()).truth() != Truth.FALSE)
                .map(group -> new Group(group.label(), group.said()))
                .toList();
        return new Question(
                fact.key(),
                fact.topic(),
                wording.question(),
                wording.help(),
                fact.typeWord(),
                shown(fact, groups),
                fact.unit(),
                groups,
                because);
    }

    private static Map<String, String> shown(FactDefinition fact, List<Group> groups) {
        Map<String, String> shown = new LinkedHashMap<>(fact.options());
        if (!groups.isEmpty()) {
            shown.keySet()
                    .removeIf(code ->
                            groups.stream().noneMatch(group -> group.said().containsKey(code)));
        }
        return Collections.unmodifiableMap(shown);
    }
}
