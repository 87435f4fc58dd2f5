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

/**
 * Where a term stands in one field, and Lucene's score of it there for the weight 1. Three bytes a document, for a term that
 * many have: its place in its stretch of the index, and which of the few different scores it has.
 */
public final class TermPostings {

    /** Documents of a stretch, one after the other: what a processor can add up without asking its memory. */
    static final int STRETCH = 1 << 12;

    private static final int MOST_DIFFERENT = 1 << Byte.SIZE;

    /** With fewer documents a table of different scores saves nothing. */
    private static final int FEW = 32;

    private static final byte[] ITS_OWN = {};

    /** Those of a term that nothing has. */
    static final TermPostings NONE = new TermPostings(new int[0], new float[0], 0);

    private final char[] inStretch;

    /** Where the documents of each stretch end, as far as there are any. */
    private final int[] ends;

    private final byte[] codes;
    private final float[] scores;

    /** Documents of the whole index, for a term that one of sixty-four has; else 0. */
    private final int all;

    /** All documents of a frequent term, once they were to be marked. */
    private @Nullable FixedBitSet frequent;

    private TermPostings(int[] documents, float[] each, int all) {
        int count = documents.length;
        this.all = count < FixedBitSet.bits2words(all) ? 0 : all;
        this.inStretch = new char[count];
        this.ends = new int[count == 0 ? 0 : documents[count - 1] / STRETCH + 1];
        for (int at = 0; at < count; at++) {
            inStretch[at] = (char) (documents[at] % STRETCH);
            ends[documents[at] / STRETCH]++;
        }
        for (int stretch = 1; stretch < ends.length; stretch++) {
            ends[stretch] += ends[stretch - 1];
        }
        float[] different = count < FEW ? each : different(each);
        boolean coded = different.length < count && different.length <= MOST_DIFFERENT;
        this.scores = coded ? different : each;
        this.codes = coded ? codes(each, different) : ITS_OWN;
    }

    private static float[] different(float[] scores) {
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        int count = 1;
        for (float score : sorted) {
            if (score != sorted[count - 1]) {
                sorted[count++] = score;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static byte[] codes(float[] scores, float[] different) {
        byte[] codes = new byte[scores.length];
        for (int at = 0; at < codes.length; at++) {
            codes[at] = (byte) Arrays.binarySearch(different, scores[at]);
        }
        return codes;
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
        return inStretch.length;
    }

    /** What they take in memory at the most, in bytes. */
    int bytes() {
        int places = Character.BYTES * inStretch.length + Integer.BYTES * ends.length;
        return places + codes.length + Float.BYTES * scores.length + all / Byte.SIZE;
    }

    /**
     * Adds the score of each document of a stretch, times a weight.
     *
     * @param sums by the places in the stretch, 0 for those that have none yet
     * @param scored where the places of those are written, with one more than there are documents
     * @param count of those that were written before
     * @return how many are written now
     */
    int addTo(int stretch, double[] sums, float weight, char[] scored, int count) {
        int next = count;
        int end = end(stretch);
        for (int at = end(stretch - 1); at < end; at++) {
            char place = inStretch[at];
            double before = sums[place];
            scored[next] = place;
            next += before == 0 ? 1 : 0;
            sums[place] = before + weight * score(at);
        }
        return next;
    }

    private int end(int stretch) {
        return stretch < 0 ? 0 : ends[Math.min(stretch, ends.length - 1)];
    }

    private float score(int at) {
        return codes.length == 0 ? scores[at] : scores[Byte.toUnsignedInt(codes[at])];
    }

    /** Marks the documents of one segment, by their numbers there. */
    void mark(LeafReaderContext leaf, FixedBitSet marked) {
        if (all == marked.length()) {
            marked.or(frequent());
            return;
        }
        markFrom(leaf.docBase, marked);
    }

    /** Marks documents by their numbers from one of the index on, as far as there are places. */
    private void markFrom(int origin, FixedBitSet marked) {
        int at = 0;
        for (int stretch = 0; stretch < ends.length; stretch++) {
            int first = stretch * STRETCH - origin;
            for (; at < ends[stretch]; at++) {
                int there = first + inStretch[at];
                if (there >= 0 && there < marked.length()) {
                    marked.set(there);
                }
            }
        }
    }

    private FixedBitSet frequent() {
        FixedBitSet known = frequent;
        if (known == null) {
            known = new FixedBitSet(all);
            markFrom(0, known);
            frequent = known;
        }
        return known;
    }
}
