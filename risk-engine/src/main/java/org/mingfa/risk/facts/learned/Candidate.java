package org.mingfa.risk.facts.learned;

/**
 * What a text may tell, to be judged.
 *
 * @param fact its key, or {@code stage/role}
 * @param value as facts take it; of stage and role both with a slash between
 * @param start first character of the place that tells it
 * @param end after the last
 * @param cues what cue words say of it
 * @param features what {@link LogisticJudge} judges by
 */
public record Candidate(String fact, String value, int start, int end, Cues cues, float[] features) {

    /** What cue words, the second voice, say of what was learned. */
    public enum Cues {
        /** The same. */
        AGREE,
        /** Nothing. */
        SILENT,
        /** Another value of that fact, or another fact of that number. */
        DIFFER;

        static Cues of(boolean agree, boolean differ) {
            if (agree) {
                return AGREE;
            }
            return differ ? DIFFER : SILENT;
        }
    }
}
