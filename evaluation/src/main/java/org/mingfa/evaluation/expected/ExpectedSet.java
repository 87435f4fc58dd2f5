package org.mingfa.evaluation.expected;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a generation must reach on a set.
 *
 * @param set name of the topics
 * @param requiredArticles share of the relevant articles that a generation must hold for the set to say anything
 * @param byMode expectations per way of searching
 */
public record ExpectedSet(String set, double requiredArticles, Map<SearchMode, List<Expectation>> byMode) {

    /** The ways of searching that are expected to reach something. */
    public enum SearchMode {
        LEXICAL("lexical"),
        HYBRID("hybrid");

        private final String key;

        SearchMode(String key) {
            this.key = key;
        }

        /** As in the file and in the parameter {@code mode} of the HTTP contract. */
        public String key() {
            return key;
        }
    }

    public ExpectedSet {
        if (!(requiredArticles > 0 && requiredArticles <= 1)) {
            throw new IllegalArgumentException("requires.articles 应大于 0、至多 1，现为 " + requiredArticles);
        }
        Map<SearchMode, List<Expectation>> copy = new EnumMap<>(SearchMode.class);
        byMode.forEach((mode, expectations) -> copy.put(mode, List.copyOf(expectations)));
        byMode = Map.copyOf(copy);
        if (byMode.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("没有任何预期指标");
        }
    }

    public List<Expectation> of(SearchMode mode) {
        return byMode.getOrDefault(mode, List.of());
    }
}
