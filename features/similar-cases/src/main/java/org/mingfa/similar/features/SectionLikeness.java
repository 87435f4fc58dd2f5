package org.mingfa.similar.features;

/**
 * How alike one text is to the sections of a case, each by itself and all of them together. Where a pair stands in the text
 * is looked up, so that a case costs what its sections are long, however long the text is. For many threads.
 */
public final class SectionLikeness {

    /** Bits for each pair of the text among those that tell what it lacks: most pairs of a case are not in it. */
    private static final int ROOM = 16;

    private final TextProfile profile;

    /** Of each pair of the text its place there, from 1. */
    private final BigramFrequencies places;

    /** A bit for every pair of the text, by its {@link #spot}; some pairs share one. */
    private final long[] spots;

    public SectionLikeness(TextProfile asked) {
        this.profile = asked;
        this.places = new BigramFrequencies(asked.size());
        this.spots = new long[Math.max(1, Integer.highestOneBit(asked.size()) * ROOM / Long.SIZE)];
        for (int i = 0; i < asked.size(); i++) {
            places.add(asked.pair(i), i + 1f);
            spots[word(asked.pair(i))] |= 1L << spot(asked.pair(i));
        }
    }

    private static int spot(int pair) {
        return pair * 0x9E3779B9 >>> Integer.SIZE - Integer.numberOfTrailingZeros(Long.SIZE);
    }

    private int word(int pair) {
        return pair * 0x85EBCA6B >>> Byte.SIZE & spots.length - 1;
    }

    /** The place of a pair in the text, or -1. */
    private int place(int pair) {
        return (spots[word(pair)] & 1L << spot(pair)) == 0 ? -1 : (int) places.get(pair) - 1;
    }

    /**
     * Cosine of the text and one section by itself, 0 to 1.
     *
     * @param length of the section, as the vocabulary measures it
     */
    public double with(BigramBag section, double length) {
        double sum = 0;
        for (int i = 0; i < section.size(); i++) {
            int at = place(section.pair(i));
            sum += at < 0 ? 0 : profile.product(at, section.count(i));
        }
        return profile.cosine(sum, length);
    }

    /** Begins with one more case. */
    public Sections ofCase() {
        return new Sections();
    }

    /** The sections of one case, given one after the other, by one thread. */
    public final class Sections {

        /** How often each pair of the text occurred in the sections so far. */
        private final int[] together = new int[profile.size()];

        /** Which pairs of the text occurred. */
        private final long[] met = new long[profile.size() / Long.SIZE + 1];

        private Sections() {}

        /**
         * Cosine of the text and one more section, 0 to 1.
         *
         * @param length of the section, as the vocabulary measures it
         */
        public double with(BigramBag section, double length) {
            double sum = 0;
            for (int i = 0; i < section.size(); i++) {
                int at = place(section.pair(i));
                if (at >= 0) {
                    together[at] += section.count(i);
                    met[at / Long.SIZE] |= 1L << at;
                    sum += profile.product(at, section.count(i));
                }
            }
            return profile.cosine(sum, length);
        }

        /**
         * Cosine of the text and all sections given so far, as if they were one text, 0 to 1.
         *
         * @param length of them all
         */
        public double together(double length) {
            double sum = 0;
            for (int word = 0; word < met.length; word++) {
                for (long left = met[word]; left != 0; left &= left - 1) {
                    int at = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    sum += profile.product(at, together[at]);
                }
            }
            return profile.cosine(sum, length);
        }
    }
}
