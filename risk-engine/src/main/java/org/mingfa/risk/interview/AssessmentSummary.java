package org.mingfa.risk.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the answers so far come to as a whole, so that silence is never taken for safety.
 *
 * @param words one or two sentences
 * @param findOut what to find out first, at most three; empty when enough is known
 * @param where where it can be asked
 * @param next what to do next; null where the case is outside of what is offered, or the law of that day was another
 * @param evidence that nothing is missing of it; null where something is, or is not known
 */
public record AssessmentSummary(
        Kind kind,
        String words,
        List<Question> findOut,
        String where,
        @Nullable NextAction next,
        @Nullable CompleteEvidence evidence) {

    static final String HOTLINES = "诉讼服务热线 12368；经济困难的，拨 12348 申请法律援助";

    /** How much could be judged. */
    public enum Kind {
        /** Every answer was 不清楚. */
        NOTHING_JUDGED("nothing_judged"),
        /** No risk was seen, but rules are open that may still see one. */
        LITTLE_JUDGED("little_judged"),
        /** Every rule was decided and none prompts. */
        NO_RISK_FOUND("no_risk_found"),
        /** At least one rule prompts. */
        WARNED("warned"),
        /** The case is outside of what is offered. */
        EXCLUDED("excluded");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As the HTTP interface writes it. */
        public String word() {
            return word;
        }
    }

    public AssessmentSummary {
        findOut = List.copyOf(findOut);
    }
}
