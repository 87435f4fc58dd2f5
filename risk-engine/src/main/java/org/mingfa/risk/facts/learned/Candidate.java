package org.mingfa.risk.facts.learned;

/**
 * What a text may tell, to be judged.
 *
 * @param fact its key, or {@code stage/role}
 * @param value as facts take it; of stage and role both with a slash between
 * @param start first character of the place that tells it
 * @param end after the last
 * @param features what {@link LogisticJudge} judges by
 */
public record Candidate(String fact, String value, int start, int end, float[] features) {}
