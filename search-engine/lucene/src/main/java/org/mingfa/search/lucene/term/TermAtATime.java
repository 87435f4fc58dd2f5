package org.mingfa.search.lucene.term;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Query.Terms;

/** Evaluates {@link Terms} of one index. Scores and order are Lucene's own. Safe for use by many threads. */
public final class TermAtATime {

    /** Of all postings that are kept, in bytes. */
    private static final long KEPT = 64_000_000;

    /** Documents that are scored before the next: their sums stay in the processor's first cache. */
    private static final int BLOCK = 1 << 12;

    private final int documents;

    /** A term that the index lacks is not kept: it may be a person's own word. */
    private final LoadingCache<Term, TermPostings> postings;

    public TermAtATime(IndexSearcher searcher) {
        this.documents = searcher.getIndexReader().maxDoc();
        this.postings = Caffeine.newBuilder()
                .maximumWeight(KEPT)
                .weigher((Term term, TermPostings its) -> its.bytes())
                .executor(Runnable::run)
                .build(term -> TermPostings.read(searcher, term));
    }

    /** A term in one field, and how far its postings are added up. */
    private static final class Cursor {
        private final TermPostings postings;
        private final float weight;
        private int next;

        Cursor(TermPostings postings, float weight) {
            this.postings = postings;
            this.weight = weight;
        }

        /**
         * Adds the scores of the documents of a block.
         *
         * @param sums by place in the block, 0 for documents without a score yet
         * @param scored where the places of those are written, with room for one more than a block has
         * @param count of those that were written before
         * @return how many are written now
         */
        int add(int block, double[] sums, char[] scored, int count) {
            int[] in = postings.documents();
            float[] scores = postings.scores();
            int end = block + BLOCK;
            int written = count;
            int at = next;
            for (; at < in.length && in[at] < end; at++) {
                int place = in[at] - block;
                double before = sums[place];
                scored[written] = (char) place;
                written += before == 0 ? 1 : 0;
                sums[place] = before + weight * scores[at];
            }
            next = at;
            return written;
        }
    }

    /**
     * The documents with the highest sum of scores; ties in the order of documents.
     *
     * @param passing which documents count, or null for all
     */
    public ScoreDoc[] best(Terms terms, @Nullable Bits passing, int most) {
        List<Cursor> cursors = cursors(terms);
        double[] sums = new double[BLOCK];
        char[] scored = new char[BLOCK + 1];
        LongHeap best = new LongHeap(most);
        for (int block = 0; block < documents; block += BLOCK) {
            int count = 0;
            for (Cursor cursor : cursors) {
                count = cursor.add(block, sums, scored, count);
            }
            for (int i = 0; i < count; i++) {
                int document = block + scored[i];
                float score = (float) sums[scored[i]];
                sums[scored[i]] = 0;
                if (passing == null || passing.get(document)) {
                    best.insertWithOverflow(ordered(score, document));
                }
            }
        }
        ScoreDoc[] found = new ScoreDoc[best.size()];
        for (int at = found.length - 1; at >= 0; at--) {
            long one = best.pop();
            found[at] = new ScoreDoc(Integer.MAX_VALUE - (int) one, Float.intBitsToFloat((int) (one >>> Integer.SIZE)));
        }
        return found;
    }

    /** Greater for what comes earlier: bits of scores above 0 are in the order of the scores. */
    private static long ordered(float score, int document) {
        return (long) Float.floatToIntBits(score) << Integer.SIZE | Integer.MAX_VALUE - document;
    }

    private List<Cursor> cursors(Terms terms) {
        List<Cursor> cursors = new ArrayList<>();
        terms.terms()
                .forEach((term, weight) -> terms.fields().forEach((field, boost) -> {
                    TermPostings its = postings.get(new Term(field.stored(), term));
                    if (its != null) {
                        cursors.add(new Cursor(its, weight * boost));
                    }
                }));
        return cursors;
    }

    /** The documents that have as many of the terms as must match, each in any of the fields. */
    public FixedBitSet matching(Terms terms) {
        FixedBitSet matching = new FixedBitSet(documents);
        char[] having = new char[documents];
        char[] countedAs = new char[documents];
        char number = 0;
        for (String term : terms.terms().keySet()) {
            number++;
            for (var field : terms.fields().keySet()) {
                TermPostings its = postings.get(new Term(field.stored(), term));
                for (int document : its == null ? NOWHERE : its.documents()) {
                    if (countedAs[document] != number) {
                        countedAs[document] = number;
                        if (++having[document] == terms.minimumMatch()) {
                            matching.set(document);
                        }
                    }
                }
            }
        }
        return matching;
    }

    private static final int[] NOWHERE = {};
}
