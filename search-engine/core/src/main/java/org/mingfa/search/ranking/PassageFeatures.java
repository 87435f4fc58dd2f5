package org.mingfa.search.ranking;

/**
 * A passage that some list found for a question.
 *
 * @param features by ordinal of {@link org.mingfa.search.learned.Feature}
 */
public record PassageFeatures(String id, double[] features) {}
