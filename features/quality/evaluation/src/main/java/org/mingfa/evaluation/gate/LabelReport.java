package org.mingfa.evaluation.gate;

import java.util.List;

/**
 * Whether hits that are called likely are the decisive article.
 *
 * @param asked questions
 * @param shown those of them that got hits
 * @param likely those of these whose first hit is called likely
 * @param right those of these whose first hit is a decisive article
 * @param most hits of one question that are called likely
 * @param bins of the first three hits of each question, by the probability that was said; a bin without hits is left out
 */
public record LabelReport(int asked, int shown, int likely, int right, int most, List<Bin> bins) {

    public LabelReport {
        bins = List.copyOf(bins);
    }

    /**
     * Hits that were said to be about as likely.
     *
     * @param said their mean probability
     * @param right the share that is a decisive article
     */
    public record Bin(int hits, double said, double right) {}

    /** Of the first hits that are called likely, the share that is right. */
    public double precision() {
        return likely == 0 ? 0 : (double) right / likely;
    }

    /** The share of questions whose first hit is called likely. */
    public double likelyShare() {
        return asked == 0 ? 0 : (double) likely / asked;
    }

    /** Expected calibration error: the mean difference between what is said and what is right (Naeini and others 2015). */
    public double calibrationError() {
        double hits = bins.stream().mapToInt(Bin::hits).sum();
        return bins.stream()
                .mapToDouble(bin -> bin.hits() / Math.max(1, hits) * Math.abs(bin.said() - bin.right()))
                .sum();
    }
}
