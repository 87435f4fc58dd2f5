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
 * @param embedded what the vectors of a generation are made of, for which all this was learned
 * @param turn of a question's vector towards what answers it, or null where none was learned
 */
public record RankingModel(
        List<String> card,
        Weights hybrid,
        Weights lexical,
        LawPrior asked,
        DocumentExpansion terms,
        AbstentionModel floor,
        Embedded embedded,
        @Nullable QueryProjection turn) {
    public RankingModel {
        card = List.copyOf(card);
    }

    /** What the vectors of a generation are made of. */
    public enum Embedded {
        /** Passages by their text. */
        TEXTS,
        /** Passages by the title of their law and their text, and the questions that are known for them. */
        TITLES_AND_QUESTIONS,
        /** The same, and every question without the instruction that the model's card puts before it. */
        TITLES_AND_BARE_QUESTIONS;

        /** Whether the title of a law stands before the text, and known questions have vectors. */
        public boolean isTitled() {
            return this != TEXTS;
        }

        /** Whether questions, known or asked, are read as they are. */
        public boolean isBare() {
            return this == TITLES_AND_BARE_QUESTIONS;
        }
    }

    /** Without a turn. */
    public RankingModel(
            List<String> card,
            Weights hybrid,
            Weights lexical,
            LawPrior asked,
            DocumentExpansion terms,
            AbstentionModel floor) {
        this(card, hybrid, lexical, asked, terms, floor, Embedded.TEXTS, null);
    }

    public RankingModel with(AbstentionModel other) {
        return new RankingModel(card, hybrid, lexical, asked, terms, other, embedded, turn);
    }

    public RankingModel with(QueryProjection other) {
        return new RankingModel(card, hybrid, lexical, asked, terms, floor, embedded, other);
    }

    /** With more lines on its card. */
    public RankingModel noted(List<String> lines) {
        List<String> more = new ArrayList<>(card);
        more.addAll(lines);
        return new RankingModel(more, hybrid, lexical, asked, terms, floor, embedded, turn);
    }
}
