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
        List<String> because) {

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
                question.because().stream().limit(REASONS).toList());
    }
}
