package org.mingfa.search.learned;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that training learned for one generation.
 *
 * @param card what from, by which command, with which gain; lines for people
 * @param hybrid weights where vectors are searched
 * @param lexical weights where only words are
 * @param abstention what was learned about questions without an answer
 * @param projection of a question's vector towards what answers it, or null where none was learned
 */
public record RankingModel(
        List<String> card,
        Weights hybrid,
        Weights lexical,
        LawPrior lawPrior,
        DocumentExpansion terms,
        AbstentionModel abstention,
        @Nullable QueryProjection projection) {
    public RankingModel {
        card = List.copyOf(card);
    }

    /** Without a projection. */
    public RankingModel(
            List<String> card,
            Weights hybrid,
            Weights lexical,
            LawPrior lawPrior,
            DocumentExpansion terms,
            AbstentionModel abstention) {
        this(card, hybrid, lexical, lawPrior, terms, abstention, null);
    }

    public RankingModel with(AbstentionModel other) {
        return new RankingModel(card, hybrid, lexical, lawPrior, terms, other, projection);
    }

    public RankingModel with(QueryProjection other) {
        return new RankingModel(card, hybrid, lexical, lawPrior, terms, abstention, other);
    }

    /** With more lines on its card. */
    public RankingModel noted(List<String> lines) {
        List<String> more = new ArrayList<>(card);
        more.addAll(lines);
        return new RankingModel(more, hybrid, lexical, lawPrior, terms, abstention, projection);
    }
}
