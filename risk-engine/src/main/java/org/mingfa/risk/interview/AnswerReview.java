package org.mingfa.risk.interview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.CaseValuation;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;

/**
 * All answers, in the order of the question files.
 *
 * @param used answers that the assessment used
 * @param setAside answers that are kept, but not used while other answers make their question senseless
 */
public record AnswerReview(List<Answer> used, List<Answer> setAside) {

    public AnswerReview {
        used = List.copyOf(used);
        setAside = List.copyOf(setAside);
    }

    static AnswerReview of(CaseValuation values) {
        CaseFacts facts = values.context().facts();
        List<Answer> used = new ArrayList<>();
        List<Answer> setAside = new ArrayList<>();
        for (FactDefinition fact : values.facts().book().all()) {
            String key = fact.key();
            if (facts.isAnswered(key)) {
                boolean senseless = values.facts().applicability(key).truth() == Truth.FALSE;
                (senseless ? setAside : used)
                        .add(answer(fact, values.facts(), facts.find(key).orElse(null)));
            }
        }
        return new AnswerReview(used, setAside);
    }

    private static Answer answer(FactDefinition fact, FactValuation values, @Nullable Object value) {
        return new Answer(
                fact.key(),
                fact.topic(),
                values.wording(fact).question(),
                value == null ? FactBook.UNSURE : values.show(fact, value));
    }
}
