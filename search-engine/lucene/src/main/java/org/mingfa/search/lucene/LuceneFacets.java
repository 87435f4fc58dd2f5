package org.mingfa.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.LegalIndex.FacetCounts;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.KeywordField;

/** Counts the values of keyword fields over all matches, by ordinals of the doc values. */
final class LuceneFacets {

    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    /** Passages between two looks at the clock. */
    private static final int STRETCH = 1 << 16;

    private final IndexSearcher searcher;
    private final TimeBudget budget;
    private boolean cutShort;

    LuceneFacets(IndexSearcher searcher, TimeBudget budget) {
        this.searcher = searcher;
        this.budget = budget;
    }

    FacetCounts count(Query query, Set<KeywordField> fields, int most) throws IOException {
        Map<KeywordField, Map<String, Long>> counts = new EnumMap<>(KeywordField.class);
        fields.forEach(field -> counts.put(field, new HashMap<>()));
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            countLeaf(leaf, weight, counts);
        }
        Map<KeywordField, List<FacetCount>> facets = new EnumMap<>(KeywordField.class);
        counts.forEach((field, values) -> facets.put(field, top(values, most)));
        return new FacetCounts(facets, cutShort);
    }

    private void countLeaf(LeafReaderContext leaf, Weight weight, Map<KeywordField, Map<String, Long>> counts)
            throws IOException {
        BulkScorer matches = weight.bulkScorer(leaf);
        if (matches == null) {
            return;
        }
        Map<KeywordField, LeafCount> leafCounts = new EnumMap<>(KeywordField.class);
        for (KeywordField field : counts.keySet()) {
            SortedSetDocValues values = leaf.reader().getSortedSetDocValues(field.name());
            if (values != null) {
                leafCounts.put(field, LeafCount.of(values));
            }
        }
        LeafCollector counting = new FacetCollector(leafCounts.values());
        int next = 0;
        while (next != DocIdSetIterator.NO_MORE_DOCS && !cutShort) {
            cutShort = budget.isOver();
            next = cutShort ? next : matches.score(counting, null, next, Math.addExact(next, STRETCH));
        }
        for (Map.Entry<KeywordField, LeafCount> entry : leafCounts.entrySet()) {
            entry.getValue().mergeInto(counts.get(entry.getKey()));
        }
    }

    /** Matches come in bulk: without scores, an engine finds them several times faster than one by one. */
    private record FacetCollector(Collection<LeafCount> counts) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
            for (LeafCount count : counts) {
                count.add(doc);
            }
        }
    }

    /**
     * Counts of one field by ordinal.
     *
     * @param single the same values where no passage has more than one, else null
     */
    private record LeafCount(
            SortedSetDocValues values, @Nullable SortedDocValues single, long[] byOrdinal) {

        static LeafCount of(SortedSetDocValues values) {
            return new LeafCount(values, DocValues.unwrapSingleton(values), new long[(int) values.getValueCount()]);
        }

        void add(int doc) throws IOException {
            if (single != null) {
                if (single.advanceExact(doc)) {
                    byOrdinal[single.ordValue()]++;
                }
            } else if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        void mergeInto(@Nullable Map<String, Long> counts) throws IOException {
            if (counts == null) {
                return;
            }
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
                }
            }
        }
    }

    private static List<FacetCount> top(Map<String, Long> counts, int most) {
        List<FacetCount> sorted = new ArrayList<>();
        counts.forEach((value, count) -> sorted.add(new FacetCount(value, count)));
        sorted.sort(MOST_FIRST);
        return sorted.subList(0, Math.min(most, sorted.size()));
    }
}
