package org.mingfa.search.lucene.term;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Query.Terms;
import org.mingfa.search.passage.TextField;

/** Evaluates {@link Terms} of one index. Scores and order are Lucene's own. Safe for use by many threads. */
public final class TermAtATime {

    /** Of all postings that are kept, in bytes. */
    private static final long KEPT = 64_000_000;

    /** Documents that are scored before the next: their sums stay in the processor's first cache. */
    private static final int BLOCK = 1 << 12;

    private final int documents;

    private final IndexSearcher searcher;
    private final Cache<Term, TermPostings> known = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Term term, TermPostings its) -> its.bytes())
            .executor(Runnable::run)
            .build();

    public TermAtATime(IndexSearcher searcher) {
        this.searcher = searcher;
        this.documents = searcher.getIndexReader().maxDoc();
    }

    /** A term that the index lacks is not kept: it may be a person's own word. */
    private TermPostings postings(TextField field, String text) throws IOException {
        Term term = new Term(field.stored(), text);
        TermPostings before = known.getIfPresent(term);
        if (before != null) {
            return before;
        }
        TermPostings read = TermPostings.read(searcher, term);
        if (read.documents().length > 0) {
            known.put(term, read);
        }
        return read;
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
    public ScoreDoc[] best(Terms terms, @Nullable Bits passing, int most) throws IOException {
        List<Cursor> cursors = cursors(terms);
        double[] sums = new double[BLOCK];
        char[] scored = new char[BLOCK + 1];
        LongHeap best = new LongHeap(most);
        float least = 0; // what a score must exceed
        for (int block = 0; block < documents; block += BLOCK) {
            int count = 0;
            for (Cursor cursor : cursors) {
                count = cursor.add(block, sums, scored, count);
            }
            for (int i = 0; i < count; i++) {
                int document = block + scored[i];
                float score = (float) sums[scored[i]];
                sums[scored[i]] = 0;
                if (score > least && (passing == null || passing.get(document))) {
                    best.insertWithOverflow(ordered(score, document));
                    least = best.size() < most ? 0 : score(best.top());
                }
            }
        }
        ScoreDoc[] found = new ScoreDoc[best.size()];
        for (int at = found.length - 1; at >= 0; at--) {
            long one = best.pop();
            found[at] = new ScoreDoc(Integer.MAX_VALUE - (int) one, score(one));
        }
        return found;
    }

    /** Greater for what comes earlier: bits of scores above 0 are in the order of the scores. */
    private static long ordered(float score, int document) {
        return (long) Float.floatToIntBits(score) << Integer.SIZE | Integer.MAX_VALUE - document;
    }

    private static float score(long ordered) {
        return Float.intBitsToFloat((int) (ordered >>> Integer.SIZE));
    }

    private List<Cursor> cursors(Terms terms) throws IOException {
        List<Cursor> cursors = new ArrayList<>();
        for (Map.Entry<String, Float> term : terms.terms().entrySet()) {
            for (Map.Entry<TextField, Float> field : terms.fields().entrySet()) {
                TermPostings its = postings(field.getKey(), term.getKey());
                cursors.add(new Cursor(its, term.getValue() * field.getValue()));
            }
        }
        return cursors;
    }

    /** The documents that have as many of the terms as must match, each in any of the fields. */
    public FixedBitSet matching(Terms terms) throws IOException {
        FixedBitSet matching = new FixedBitSet(documents);
        char[] having = new char[documents];
        char[] countedAs = new char[documents];
        char number = 0;
        for (String term : terms.terms().keySet()) {
            number++;
            for (TextField field : terms.fields().keySet()) {
                for (int document : postings(field, term).documents()) {
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
}
