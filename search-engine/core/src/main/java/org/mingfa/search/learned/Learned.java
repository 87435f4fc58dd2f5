package org.mingfa.search.learned;

import java.util.List;

/**
 * All that training learned for one generation.
 *
 * @param card what from, by which command, with which gain; lines for people
 * @param hybrid weights where vectors are searched
 * @param lexical weights where only words are
 */
public record Learned(List<String> card, Weights hybrid, Weights lexical, AskedLaws asked, LayTerms terms) {
    public Learned {
        card = List.copyOf(card);
    }
}
