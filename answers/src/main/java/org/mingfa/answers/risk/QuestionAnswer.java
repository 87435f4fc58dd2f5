package org.mingfa.answers.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.interview.Question;

/**
 * A question of the interview; 不清楚 is always an answer to it.
 *
 * @param key under which the answer goes into {@code facts}
 * @param type choice, boolean, date, amount, integer or percent
 * @param options code to label of a choice, else empty
 * @param groups a long list of options as people look for them, else empty
 * @param because titles of the gravest rules that cannot be assessed without it, at most three
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionAnswer(
        String key,
        String topic,
        String question,
        @Nullable String help,
        String type,
        Map<String, String> options,
        @Nullable String unit,
        List<GroupAnswer> groups,
        List<String> because) {

    /**
     * Options that people look for together.
     *
     * @param said by code, the words in which people speak of it; empty where the option's label says enough
     */
    public record GroupAnswer(String label, Map<String, String> said) {
        static GroupAnswer of(Question.Group group) {
            return new GroupAnswer(group.label(), group.said());
        }
    }

    private static final int REASONS = 3;

    static QuestionAnswer of(Question question) {
        return new QuestionAnswer(
                question.key(),
                question.topic(),
                question.text(),
                question.help(),
                question.type(),
                question.options(),
                question.unit(),
                question.groups().stream().map(GroupAnswer::of).toList(),
                question.because().stream().limit(REASONS).toList());
    }
}
