package org.mingfa.search.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;

/**
 * The port: a finished index of one generation, asked for ranked lists. Safe for use by many threads; holds its
 * resources until closed. Every failure of the engine is an {@link IndexUnavailableException}.
 */
public interface LegalIndex extends AutoCloseable {

    /** The best passages for a query; ties are broken by passage id so that every engine gives the same order. */
    Ranking rank(RankRequest request);

    /** The passages with these ids, in this order; ids that the index lacks are absent. */
    List<Passage> passages(List<String> ids);

    /** How many matching passages have each value of each field, most frequent first, at most {@code most} a field. */
    Map<KeywordField, List<FacetCount>> facets(Query query, Filter filter, Set<KeywordField> fields, int most);

    /** The same as far as it is counted by the deadline, by engines that can end early; the others count whole. */
    default FacetCounts facets(Query query, Filter filter, Set<KeywordField> fields, int most, TimeBudget budget) {
        return new FacetCounts(facets(query, filter, fields, most), false);
    }

    /** How the score of one passage came about, in the engine's words; empty when it does not match. */
    String explain(Query query, String passageId);

    /**
     * Fails where a question would fail now, or would not be answered by the deadline. An index that is searched in this process
     * answers as long as it is open; one on another machine has to be asked.
     */
    default void ping(TimeBudget budget) {}

    long passageCount();

    /**
     * Every passage in the order of ids with its keywords (values sorted), numbers and vector, but without tokens, which
     * are cut from its text: what another engine needs to hold the same. Close it.
     */
    Stream<IndexDocument> contents();

    /** What this engine can do beyond the contract; differences are declared here, never tested by name. */
    Set<Capability> capabilities();

    @Override
    void close();

    /** A value and how many passages have it. */
    record FacetCount(String value, long count) {}

    /**
     * Counts by field.
     *
     * @param cutShort true when the deadline came before the end: there are more of each
     */
    record FacetCounts(Map<KeywordField, List<FacetCount>> byField, boolean cutShort) {}

    /** What an index may or may not offer. */
    enum Capability {
        /** The generation holds vectors, and {@link Query.Nearest} is answered. */
        VECTORS,
        /** {@link #explain} says more than the bare score. */
        EXPLAIN,
        /** It is searched by the processors of this process, not by another machine that is waited for. */
        COMPUTES_HERE
    }
}
