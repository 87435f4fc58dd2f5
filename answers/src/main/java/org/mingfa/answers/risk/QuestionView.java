package org.mingfa.answers.risk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.FactDefinition;

/**
 * A question of the interview; 不清楚 is always an answer to it.
 *
 * @param key under which the answer goes into {@code facts}
 * @param type choice, boolean, date, amount, integer or percent
 * @param options code to label of a choice, else empty
 */
public record QuestionView(
        String key,
        String topic,
        String question,
        @Nullable String help,
        String type,
        Map<String, String> options,
        @Nullable String unit) {

    static QuestionView of(FactDefinition fact) {
        return new QuestionView(
                fact.key(),
                fact.topic(),
                fact.question(),
                fact.help(),
                fact.type().word(),
                fact.options(),
                fact.unit());
    }
}
