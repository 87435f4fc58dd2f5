package org.mingfa.search.lucene.term;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.search.ScoreDoc;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query.Terms;

/**
 * Lists of what has any of some terms, one term after the other (term-at-a-time): the scores of each term's documents are added
 * up. A question has dozens of terms, most of them rare: to go through all of them side by side and to skip what cannot be among
 * the best, as Lucene does, pays in an index of millions and costs in one of some ten thousand. The scores are Lucene's own. Safe
 * for use by many threads.
 */
public final class TermAtATime {

    private final LuceneTerms known;
    private final LuceneFilters filters;
    private final int documents;
    private final Queue<ScoreAccumulator> unused =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    /**
     * For one index.
     *
     * @param documents that it has, deleted ones too
     * @param known its terms, with postings in memory
     */
    public TermAtATime(int documents, LuceneTerms known, LuceneFilters filters) {
        this.documents = documents;
        this.known = known;
        this.filters = filters;
    }

    /** The best that the filter lets pass, highest score first, ties in the order of documents. */
    public ScoreDoc[] best(Terms terms, Filter filter, int most) throws IOException {
        ScoreAccumulator before = unused.poll();
        ScoreAccumulator sums = before == null ? new ScoreAccumulator(documents) : before;
        terms.terms()
                .forEach((term, weight) ->
                        known.find(term, terms.fields(), (there, boost) -> sums.add(there.postings(), weight * boost)));
        ScoreDoc[] best = sums.takeBest(most, filter.equals(Filter.NONE) ? null : filters.passing(filter));
        unused.offer(sums); // what a failure left half full is not used again
        return best;
    }
}
