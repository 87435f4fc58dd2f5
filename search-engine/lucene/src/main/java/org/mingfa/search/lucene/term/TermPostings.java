package org.mingfa.search.lucene.term;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Where a term stands in one field, and Lucene's score of it there for the weight 1. */
public final class TermPostings {

    /** Those of a term that nothing has. */
    static final TermPostings NONE = new TermPostings(new int[0], new float[0], 0);

    private final int[] documents;
    private final float[] scores;

    /** Documents of the whole index, for a term that one of sixty-four has; else 0. */
    private final int all;

    /** All documents of a frequent term, once they were to be marked: no more memory than the postings. */
    private @Nullable FixedBitSet frequent;

    private TermPostings(int[] documents, float[] scores, int all) {
        this.documents = documents;
        this.scores = scores;
        this.all = documents.length < FixedBitSet.bits2words(all) ? 0 : all;
    }

    /**
     * Read from an index, block by block.
     *
     * @param most documents that have the term, deleted ones too
     */
    static TermPostings read(IndexSearcher searcher, TermQuery term, int most) throws IOException {
        int[] documents = new int[most];
        float[] scores = new float[most];
        int count = 0;
        Weight weight = term.createWeight(searcher, ScoreMode.COMPLETE, 1);
        DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            scorer.iterator().nextDoc();
            scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, live, block);
            while (block.size > 0) {
                for (int i = 0; i < block.size; i++) {
                    documents[count + i] = leaf.docBase + block.docs[i];
                }
                System.arraycopy(block.features, 0, scores, count, block.size);
                count += block.size;
                scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, live, block);
            }
        }
        int all = searcher.getIndexReader().maxDoc();
        return count == most
                ? new TermPostings(documents, scores, all)
                : new TermPostings(Arrays.copyOf(documents, count), Arrays.copyOf(scores, count), all);
    }

    /** How many documents have the term. */
    int size() {
        return documents.length;
    }

    /** Document at a place from 0, in ascending order. */
    int document(int at) {
        return documents[at];
    }

    /** The score of that document, greater than 0. */
    float score(int at) {
        return scores[at];
    }

    /** Marks the documents of one segment, by their numbers there. */
    void mark(LeafReaderContext leaf, FixedBitSet marked) {
        if (all == marked.length()) {
            marked.or(frequent());
            return;
        }
        for (int document : documents) {
            int there = document - leaf.docBase;
            if (there >= 0 && there < marked.length()) {
                marked.set(there);
            }
        }
    }

    private FixedBitSet frequent() {
        FixedBitSet known = frequent;
        if (known == null) {
            long[] bits = new long[FixedBitSet.bits2words(all)];
            for (int document : documents) {
                bits[document >> 6] |= 1L << document;
            }
            known = new FixedBitSet(bits, all);
            frequent = known;
        }
        return known;
    }
}
