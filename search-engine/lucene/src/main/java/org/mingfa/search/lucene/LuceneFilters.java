package org.mingfa.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.passage.KeywordField;

/**
 * Which documents the filters of the last questions let pass: most people ask for the law of today, and each question does so in
 * several lists. Kept where that is anything, so that no value stays that the index does not have. Safe for use by many threads.
 */
final class LuceneFilters {

    private static final int MOST = 8;

    private final IndexSearcher searcher;
    private final Cache<Filter, FixedBitSet> known =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    LuceneFilters(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** By the numbers of documents in the whole index; not to be changed by the caller. */
    FixedBitSet passing(Filter filter) throws IOException {
        FixedBitSet before = known.getIfPresent(filter);
        if (before != null) {
            return before;
        }
        FixedBitSet found = found(query(filter));
        if (!found.scanIsEmpty()) {
            known.put(filter, found);
        }
        return found;
    }

    /**
     * The filter as a query of the documents that it lets pass, looked up before instead of found anew by each list of a question;
     * null where all pass.
     */
    @Nullable
    Query restriction(Filter filter) throws IOException {
        if (filter.equals(Filter.NONE)) {
            return null;
        }
        FixedBitSet passing = passing(filter);
        int count = passing.cardinality();
        return count == passing.length() ? null : new BitSetQuery(passing);
    }

    private FixedBitSet found(Query filter) throws IOException {
        FixedBitSet found = new FixedBitSet(searcher.getIndexReader().maxDoc());
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator each = scorer.iterator();
                for (int at = each.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = each.nextDoc()) {
                    found.set(leaf.docBase + at);
                }
            }
        }
        return found;
    }

    /** In Lucene's words; all documents, for a filter without conditions. */
    static Query query(Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filter.keywords().forEach((field, values) -> all.add(anyOf(field, values), Occur.FILTER));
        filter.ranges()
                .forEach(range -> all.add(
                        LongField.newRangeQuery(range.field().name(), range.low(), range.high()), Occur.FILTER));
        BooleanQuery built = all.build();
        return built.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : built;
    }

    /** What has any of these values. */
    static Query anyOf(KeywordField field, Collection<String> values) {
        List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
        return new TermInSetQuery(field.name(), terms);
    }
}
