package org.mingfa.similar.features;

import org.mingfa.search.passage.Passage.CasePassage;

/**
 * A sentence of the pending case beside the one of a decided case that says most of the same.
 *
 * @param passage in which the decided one stands
 * @param score likeness of the two, 0 to 1
 */
public record SentencePair(String pending, String decided, CasePassage passage, double score) {}
