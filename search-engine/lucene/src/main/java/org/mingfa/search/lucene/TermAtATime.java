package org.mingfa.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query.Terms;
import org.mingfa.search.passage.TextField;

/**
 * Lists of what has any of some terms, one term after the other (term-at-a-time): the scores of each term's documents are added
 * up. A question has dozens of terms, most of them rare: to go through all of them side by side and to skip what cannot be among
 * the best, as Lucene does, pays in an index of millions and costs in one of some ten thousand. The scores are Lucene's own. Safe
 * for use by many threads.
 */
final class TermAtATime {

    private final IndexSearcher searcher;
    private final HeldPostings postings;
    private final int documents;
    private final Queue<SummedScores> unused =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    TermAtATime(IndexSearcher searcher, HeldPostings postings) {
        this.searcher = searcher;
        this.postings = postings;
        this.documents = searcher.getIndexReader().maxDoc();
    }

    /** The best that the filter lets pass, highest score first, ties in the order of documents. */
    ScoreDoc[] best(Terms terms, Filter filter, int most) throws IOException {
        SummedScores before = unused.poll();
        SummedScores sums = before == null ? new SummedScores(documents) : before;
        for (Map.Entry<String, Float> term : terms.terms().entrySet()) {
            for (Map.Entry<TextField, Float> field : terms.fields().entrySet()) {
                Term there = new Term(field.getKey().stored(), term.getKey());
                sums.add(postings.of(there), term.getValue() * field.getValue());
            }
        }
        ScoreDoc[] best = sums.takeBest(most, filter.equals(Filter.NONE) ? null : passing(LuceneQueries.filter(filter)));
        unused.offer(sums); // what a failure left half full is not used again
        return best;
    }

    private Bits passing(Query filter) throws IOException {
        FixedBitSet passing = new FixedBitSet(documents);
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator found = scorer.iterator();
                for (int at = found.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = found.nextDoc()) {
                    passing.set(leaf.docBase + at);
                }
            }
        }
        return passing;
    }
}
