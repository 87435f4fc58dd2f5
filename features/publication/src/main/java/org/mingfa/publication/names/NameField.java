package org.mingfa.publication.names;

import java.util.ArrayList;
import java.util.List;

/**
 * The lattice of one sentence under the tags of a linear-chain conditional random field: outside a name, at its beginning, inside, at
 * its end. Gives what a trainer needs (marginals) and what a reader needs (how probable each span is).
 */
public final class NameField {

    /** Outside, beginning, inside, end. */
    public static final int TAGS = 4;

    public static final int OUTSIDE = 0;
    public static final int BEGIN = 1;
    public static final int INSIDE = 2;
    public static final int END = 3;

    /** From which tag to which: outside → outside, beginning; beginning → inside, end; inside → inside, end; end → outside, beginning. */
    private static final int[][] NEXT = {{OUTSIDE, BEGIN}, {INSIDE, END}, {INSIDE, END}, {OUTSIDE, BEGIN}};

    private static final int LONGEST = 24;
    private static final double UNLIKELY = 1e-3;

    private final double[] scores;
    private final double[] forward;
    private final double[] backward;
    private final int length;
    private final double total;

    /**
     * A span that may be a name.
     *
     * @param start first character, from 0
     * @param end behind its last character
     * @param probability 0 to 1, of exactly this span
     */
    public record NameSpan(int start, int end, double probability) {}

    /** @param scores {@link #TAGS} for each character of a sentence that is not empty */
    public NameField(double[] scores) {
        this.scores = scores;
        this.length = scores.length / TAGS;
        this.forward = new double[scores.length];
        this.backward = new double[scores.length];
        forward();
        backward();
        int last = (length - 1) * TAGS;
        this.total = add(forward[last + OUTSIDE], forward[last + END]);
    }

    private void forward() {
        java.util.Arrays.fill(forward, Double.NEGATIVE_INFINITY);
        forward[OUTSIDE] = scores[OUTSIDE];
        forward[BEGIN] = scores[BEGIN];
        for (int at = 1; at < length; at++) {
            int here = at * TAGS;
            int before = here - TAGS;
            for (int from = 0; from < TAGS; from++) {
                for (int to : NEXT[from]) {
                    forward[here + to] = add(forward[here + to], forward[before + from] + scores[here + to]);
                }
            }
        }
    }

    private void backward() {
        java.util.Arrays.fill(backward, Double.NEGATIVE_INFINITY);
        int last = (length - 1) * TAGS;
        backward[last + OUTSIDE] = 0;
        backward[last + END] = 0;
        for (int at = length - 2; at >= 0; at--) {
            int here = at * TAGS;
            int behind = here + TAGS;
            for (int from = 0; from < TAGS; from++) {
                for (int to : NEXT[from]) {
                    backward[here + from] = add(backward[here + from], backward[behind + to] + scores[behind + to]);
                }
            }
        }
    }

    private static double add(double a, double b) {
        double high = Math.max(a, b);
        return high == Double.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high));
    }

    /** How probable a tag is at a character, 0 to 1. */
    public double marginal(int at, int tag) {
        return Math.exp(forward[at * TAGS + tag] + backward[at * TAGS + tag] - total);
    }

    /** How probable it is that a name stands exactly there. */
    public double probability(int start, int end) {
        double score = forward[start * TAGS + BEGIN];
        for (int at = start + 1; at < end - 1; at++) {
            score += scores[at * TAGS + INSIDE];
        }
        int last = (end - 1) * TAGS + END;
        return Math.exp(score + scores[last] + backward[last] - total);
    }

    /** Every span at least that probable, in the order of the text; they may overlap. */
    public List<NameSpan> spans(double least) {
        List<NameSpan> spans = new ArrayList<>();
        for (int start = 0; start < length - 1; start++) {
            if (marginal(start, BEGIN) < least) {
                continue;
            }
            for (int end = start + 2; end <= Math.min(length, start + LONGEST); end++) {
                double probability = probability(start, end);
                if (probability >= least) {
                    spans.add(new NameSpan(start, end, probability));
                }
                if (end - start > 2 && marginal(end - 1, INSIDE) + marginal(end - 1, END) < Math.min(least, UNLIKELY)) {
                    break;
                }
            }
        }
        return spans;
    }
}
