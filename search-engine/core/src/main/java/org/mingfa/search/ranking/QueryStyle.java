package org.mingfa.search.ranking;

/**
 * The register (语体) of what is asked: whether it speaks as the law does or as people do. It says how far known questions are to
 * be trusted, which are in people's words. Measured, see docs/adr/0009.
 */
public final class QueryStyle {

    /** Almost every question that was learned from lies between these; what lies outside counts as they do. */
    private static final double OF_PEOPLE = -0.3;

    private static final double OF_THE_LAW = 0.1;

    private QueryStyle() {}

    /**
     * How much nearer the nearest passage is than the nearest known question.
     *
     * @param passage cosine of what is asked and the nearest passage
     * @param question cosine of what is asked and the nearest known question
     */
    public static double of(double passage, double question) {
        return Math.clamp(passage - question, OF_PEOPLE, OF_THE_LAW);
    }
}
