package org.mingfa.similar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.answers.search.SafetyAnswer;

/**
 * Similar cases. The same question to the same generation gives the same bytes: nothing here tells when or how long.
 *
 * @param id of this answer, from the generation and the question: who has it can ask for the same again
 * @param asOf day of the search
 * @param order 案例顺位 (tiers of the guidance), or 相似度 where the asker chose the cases
 * @param tiers every tier in order, those without a case too
 * @param counterExample the nearest case that was decided the other way than the first hit, or null
 * @param safety whom to call where a sentence, not a story, tells of violence or of a wish to die; else null
 * @param partial whether the time was over before all was compared: the same may then be answered in another way
 */
public record SimilarAnswer(
        @JsonUnwrapped AnswerSource from,
        String id,
        LocalDate asOf,
        PendingAnswer pending,
        String order,
        List<TierAnswer> tiers,
        StopAnswer stop,
        List<SimilarHit> hits,
        @Nullable SimilarHit counterExample,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SafetyAnswer safety,
        boolean partial,
        String disclaimer) {

    public SimilarAnswer {
        tiers = List.copyOf(tiers);
        hits = List.copyOf(hits);
    }
}
