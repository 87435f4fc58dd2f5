package org.mingfa.search.learned;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.search.floor.Floor;

/**
 * All that training learned for one generation.
 *
 * @param card what from, by which command, with which gain; lines for people
 * @param hybrid weights where vectors are searched
 * @param lexical weights where only words are
 * @param floor what was learned about questions without an answer
 */
public record Learned(
        List<String> card, Weights hybrid, Weights lexical, AskedLaws asked, LayTerms terms, Floor floor) {
    public Learned {
        card = List.copyOf(card);
    }

    public Learned with(Floor other) {
        return new Learned(card, hybrid, lexical, asked, terms, other);
    }

    /** With more lines on its card. */
    public Learned noted(List<String> lines) {
        List<String> more = new ArrayList<>(card);
        more.addAll(lines);
        return new Learned(more, hybrid, lexical, asked, terms, floor);
    }
}
