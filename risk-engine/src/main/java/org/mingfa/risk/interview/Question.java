package org.mingfa.risk.interview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.FactDefinition;

/**
 * A question as it is put; 不清楚 is always an answer.
 *
 * @param type choice, boolean, date, amount, integer or percent
 * @param options label by code for a choice, else empty
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
        List<String> because) {

    public Question {
        because = List.copyOf(because);
    }

    static Question of(FactDefinition fact, List<String> because) {
        return new Question(
                fact.key(),
                fact.topic(),
                fact.question(),
                fact.help(),
                fact.type().word(),
                fact.options(),
                fact.unit(),
                because);
    }
}
