package org.mingfa.similar.features;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.text.document.Sha256;

/** The structural facts that a text shows, of those in {@code factors.tsv}. */
public final class Factors {

    /** The words of all facts by the character that they begin with: a text is walked through once for all of them. */
    private static final Word[][] BY_FIRST = byFirst();

    private final BitSet present;

    /**
     * A word.
     *
     * @param factor place of what it shows in the table
     */
    private record Word(String text, int factor) {}

    private Factors(BitSet present) {
        this.present = present;
    }

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

    /** Reads a text. */
    public static Factors in(String text) {
        BitSet present = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            for (Word word : BY_FIRST[text.charAt(i)]) {
                if (!present.get(word.factor()) && text.startsWith(word.text(), i)) {
                    present.set(word.factor());
                }
            }
        }
        return new Factors(present);
    }

    /** Those that any of several texts shows. */
    public static Factors together(List<Factors> texts) {
        BitSet any = new BitSet();
        texts.forEach(one -> any.or(one.present));
        return new Factors(any);
    }

    /** As it was kept, by {@link #bits}. */
    public static Factors ofStored(byte[] bits) {
        return new Factors(BitSet.valueOf(bits));
    }

    /** One bit a row of the table. */
    public byte[] bits() {
        return present.toByteArray();
    }

    /** Changes with the table, so that what was kept by another one is not read by this. */
    public static String form() {
        return Sha256.of(Factor.all().toString());
    }

    /** Of what either has, how much both have: each by how rare it is in cases, 0 to 1; 0 where neither has any. */
    public double likeness(Factors other, CaseVocabulary vocabulary) {
        double both = 0;
        double either = 0;
        for (int i = 0; i < Factor.all().size(); i++) {
            boolean here = present.get(i);
            boolean there = other.present.get(i);
            double weight = here || there ? vocabulary.rarityOfFactor(i) : 0;
            both += here && there ? weight : 0;
            either += weight;
        }
        return either == 0 ? 0 : both / either;
    }

    /** The names of those that both have. */
    public List<String> common(Factors other) {
        BitSet both = (BitSet) present.clone();
        both.and(other.present);
        return names(both);
    }

    /** The names of those that only this one has. */
    public List<String> without(Factors other) {
        BitSet only = (BitSet) present.clone();
        only.andNot(other.present);
        return names(only);
    }

    private static List<String> names(BitSet factors) {
        return factors.stream().mapToObj(i -> Factor.all().get(i).name()).toList();
    }

    /** By ordinal of the factor, whether it is there. */
    IntStream present() {
        return present.stream();
    }
}
