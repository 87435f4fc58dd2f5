package org.mingfa.search.lucene;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query.Terms;

/**
 * Lists of what has any of some terms, one term after the other (term-at-a-time): the scores of each term's documents are added
 * up. A question has dozens of terms, most of them rare: to go through all of them side by side and to skip what cannot be among
 * the best, as Lucene does, pays in an index of millions and costs in one of some ten thousand. The scores are Lucene's own. Safe
 * for use by many threads.
 */
final class TermAtATime {

    /** In each half: most people ask for the law of today, and each question does so in several lists. */
    private static final int FILTERS = 4;

    private final IndexSearcher searcher;
    private final LuceneTerms known;
    private final int documents;
    private final Halves<Filter, FixedBitSet> passing = new Halves<>(FILTERS, bits -> 1);
    private final Queue<SummedScores> unused =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    /**
     * For one index.
     *
     * @param known with postings in memory
     */
    TermAtATime(IndexSearcher searcher, LuceneTerms known) {
        this.searcher = searcher;
        this.known = known;
        this.documents = searcher.getIndexReader().maxDoc();
    }

    /** The best that the filter lets pass, highest score first, ties in the order of documents. */
    ScoreDoc[] best(Terms terms, Filter filter, int most) throws IOException {
        SummedScores before = unused.poll();
        SummedScores sums = before == null ? new SummedScores(documents) : before;
        terms.terms()
                .forEach((term, weight) -> terms.fields()
                        .forEach((field, boost) -> known.find(field, term)
                                .ifPresent(found -> sums.add(found.postings(), weight * boost))));
        ScoreDoc[] best = sums.takeBest(most, filter.equals(Filter.NONE) ? null : passing(filter));
        unused.offer(sums); // what a failure left half full is not used again
        return best;
    }

    /** What the filter lets pass; kept where that is anything, so that no value stays that the index does not have. */
    private FixedBitSet passing(Filter filter) throws IOException {
        FixedBitSet before = passing.find(filter);
        if (before != null) {
            return before;
        }
        FixedBitSet found = found(LuceneQueries.filter(filter));
        if (!found.scanIsEmpty()) {
            passing.put(filter, found);
        }
        return found;
    }

    private FixedBitSet found(Query filter) throws IOException {
        FixedBitSet found = new FixedBitSet(documents);
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
}
