package org.mingfa.search.lucene.term;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;

/**
 * The postings of a term in one field: its documents, by their numbers in the whole index and ascending, and Lucene's score of the
 * term in each for the weight 1 (impact-ordered indexes keep such scores too).
 */
record TermPostings(int[] documents, float[] scores) {

    private static final TermPostings NONE = new TermPostings(new int[0], new float[0]);

    /** Reads them; none for a term that no document has. */
    static TermPostings read(IndexSearcher searcher, Term term) throws IOException {
        int most = searcher.getIndexReader().docFreq(term);
        if (most == 0) {
            return NONE;
        }
        int[] documents = new int[most];
        float[] scores = new float[most];
        int count = 0;
        Weight weight = new TermQuery(term).createWeight(searcher, ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator each = scorer.iterator();
            for (int at = each.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = each.nextDoc()) {
                if (live == null || live.get(at)) {
                    documents[count] = leaf.docBase + at;
                    scores[count++] = scorer.score();
                }
            }
        }
        return new TermPostings(
                ArrayUtil.copyOfSubArray(documents, 0, count), ArrayUtil.copyOfSubArray(scores, 0, count));
    }

    /** What they take in memory, in bytes. */
    int bytes() {
        return 128 + (Integer.BYTES + Float.BYTES) * documents.length;
    }
}
