package org.mingfa.training.sentences;

import java.util.Locale;
import org.mingfa.risk.facts.learned.SentenceFindings.Finding;

/** How often findings hold, by how likely they were said to be: ten bins of a tenth. */
final class Reliability {

    private static final int BINS = 10;

    private final int[] right = new int[BINS];
    private final int[] all = new int[BINS];
    private final double[] certainty = new double[BINS];

    void add(Finding found, boolean holds) {
        int bin = (int) Math.min(BINS - 1, found.probability() * BINS);
        all[bin]++;
        right[bin] += holds ? 1 : 0;
        certainty[bin] += found.probability();
    }

    void add(Reliability other) {
        for (int bin = 0; bin < BINS; bin++) {
            right[bin] += other.right[bin];
            all[bin] += other.all[bin];
            certainty[bin] += other.certainty[bin];
        }
    }

    /** The mean distance between what is said and what is, over all findings. */
    double error() {
        double sum = 0;
        int count = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(certainty[bin] - right[bin]);
            count += all[bin];
        }
        return sum / Math.max(1, count);
    }

    /** Of each bin the share that holds and how many there are. */
    @Override
    public String toString() {
        StringBuilder row = new StringBuilder();
        for (int bin = 0; bin < BINS; bin++) {
            row.append(String.format(Locale.ROOT, "%.2f(%d) ", (double) right[bin] / Math.max(1, all[bin]), all[bin]));
        }
        return row + String.format(Locale.ROOT, "error %.3f", error());
    }
}
