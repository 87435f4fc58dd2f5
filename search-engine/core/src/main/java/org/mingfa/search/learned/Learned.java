package org.mingfa.search.learned;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.floor.Floor;

/**
 * All that training learned for one generation.
 *
 * @param card what from, by which command, with which gain; lines for people
 * @param hybrid weights where vectors are searched
 * @param lexical weights where only words are
 * @param floor what was learned about questions without an answer
 * @param turn of a question's vector towards what answers it, or null where none was learned
 */
public record Learned(
        List<String> card,
        Weights hybrid,
        Weights lexical,
        AskedLaws asked,
        LayTerms terms,
        Floor floor,
        @Nullable QuestionTurn turn) {
    public Learned {
        card = List.copyOf(card);
    }

    /** Without a turn. */
    public Learned(List<String> card, Weights hybrid, Weights lexical, AskedLaws asked, LayTerms terms, Floor floor) {
        this(card, hybrid, lexical, asked, terms, floor, null);
    }

    public Learned with(Floor other) {
        return new Learned(card, hybrid, lexical, asked, terms, other, turn);
    }

    public Learned with(QuestionTurn other) {
        return new Learned(card, hybrid, lexical, asked, terms, floor, other);
    }

    /** With more lines on its card. */
    public Learned noted(List<String> lines) {
        List<String> more = new ArrayList<>(card);
        more.addAll(lines);
        return new Learned(more, hybrid, lexical, asked, terms, floor, turn);
    }
}
