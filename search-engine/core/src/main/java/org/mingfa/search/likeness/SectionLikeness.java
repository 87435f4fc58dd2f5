package org.mingfa.search.likeness;

/**
 * How alike one text is to the sections of a case, each by itself and all of them together. For one case and one thread;
 * the sections are given one after the other.
 */
public final class SectionLikeness {

    private final TextProfile asked;

    /** How often each pair of the text occurred in the sections so far. */
    private final int[] together;

    public SectionLikeness(TextProfile asked) {
        this.asked = asked;
        this.together = new int[asked.size()];
    }

    /**
     * Cosine of the text and one more section, 0 to 1.
     *
     * @param length of the section, as the vocabulary measures it
     */
    public double with(PairBag section, double length) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < together.length && j < section.size()) {
            int own = asked.pair(i);
            int other = section.pair(j);
            if (own == other) {
                int count = section.count(j++);
                together[i] += count;
                sum += asked.product(i++, count);
            } else if (own < other) {
                i++;
            } else {
                j++;
            }
        }
        return asked.cosine(sum, length);
    }

    /**
     * Cosine of the text and all sections given so far, as if they were one text, 0 to 1.
     *
     * @param length of them all
     */
    public double together(double length) {
        double sum = 0;
        for (int i = 0; i < together.length; i++) {
            sum += together[i] == 0 ? 0 : asked.product(i, together[i]);
        }
        return asked.cosine(sum, length);
    }
}
