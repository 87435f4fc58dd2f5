package org.mingfa.search.likeness;

import java.util.Arrays;
import java.util.BitSet;

/** The words of all structural facts by the character that they begin with: a text is walked through once for all of them. */
final class FactorWords {

    private static final Word[][] BY_FIRST = byFirst();

    private FactorWords() {}

    /**
     * A word.
     *
     * @param factor place of what it shows in the table
     */
    private record Word(String text, int factor) {}

    private static Word[][] byFirst() {
        Word[][] byFirst = new Word[Character.MAX_VALUE + 1][];
        Arrays.fill(byFirst, new Word[0]);
        for (int factor = 0; factor < Factor.all().size(); factor++) {
            for (String word : Factor.all().get(factor).words()) {
                Word[] known = byFirst[word.charAt(0)];
                byFirst[word.charAt(0)] = Arrays.copyOf(known, known.length + 1);
                byFirst[word.charAt(0)][known.length] = new Word(word, factor);
            }
        }
        return byFirst;
    }

    /** By place in the table, the facts of which the text has a word. */
    static BitSet in(String text) {
        BitSet present = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            for (Word word : BY_FIRST[text.charAt(i)]) {
                if (!present.get(word.factor()) && text.startsWith(word.text(), i)) {
                    present.set(word.factor());
                }
            }
        }
        return present;
    }
}
