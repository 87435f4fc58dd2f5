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
 * @param floor what was learned about questions without an answer
 * @param turn of a question's vector towards what answers it, or null where none was learned
 */
public record RankingModel(
        List<String> card,
        Weights hybrid,
        Weights lexical,
        LawPrior asked,
        DocumentExpansion terms,
        AbstentionModel floor,
        @Nullable QueryProjection turn) {
    public RankingModel {
        card = List.copyOf(card);
    }

    /** Without a turn. */
    public RankingModel(
            List<String> card,
            Weights hybrid,
            Weights lexical,
            LawPrior asked,
            DocumentExpansion terms,
            AbstentionModel floor) {
        this(card, hybrid, lexical, asked, terms, floor, null);
    }

    public RankingModel with(AbstentionModel other) {
        return new RankingModel(card, hybrid, lexical, asked, terms, other, turn);
    }

    public RankingModel with(QueryProjection other) {
        return new RankingModel(card, hybrid, lexical, asked, terms, floor, other);
    }

    /** With more lines on its card. */
    public RankingModel noted(List<String> lines) {
        List<String> more = new ArrayList<>(card);
        more.addAll(lines);
        return new RankingModel(more, hybrid, lexical, asked, terms, floor, turn);
    }
}
