package org.mingfa.risk.facts.learned;

/** Knows characters alone, in buckets: an encoder for tests that costs nothing. */
enum HashedEncoder implements SentenceEncoder {
    INSTANCE;

    @Override
    public EncodedText encode(String text) {
        float[][] states = new float[text.length()][EncodedText.DIMENSION];
        float[] all = new float[EncodedText.DIMENSION];
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            int bucket = text.charAt(i) % EncodedText.DIMENSION;
            states[i][bucket] = 1;
            all[bucket] += 1;
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new EncodedText(all, states, starts, ends);
    }
}
