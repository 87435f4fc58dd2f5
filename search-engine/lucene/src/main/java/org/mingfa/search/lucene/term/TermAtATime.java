package org.mingfa.search.lucene.term;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
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
    private final Cache<String, TermPostings[]> known = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String term, TermPostings[] its) ->
                    Arrays.stream(its).mapToInt(TermPostings::bytes).sum())
            .executor(Runnable::run)
            .build();

    public TermAtATime(IndexSearcher searcher) {
        this.searcher = searcher;
        this.documents = searcher.getIndexReader().maxDoc();
    }

    /** Of a term, by the ordinal of each field. One that the index lacks is not kept: it may be a person's own word. */
    private TermPostings[] postings(String term) throws IOException {
        TermPostings[] before = known.getIfPresent(term);
        if (before != null) {
            return before;
        }
        TextField[] fields = TextField.values();
        TermPostings[] read = new TermPostings[fields.length];
        for (TextField field : fields) {
            read[field.ordinal()] = TermPostings.read(searcher, new Term(field.stored(), term));
        }
        if (Arrays.stream(read).anyMatch(its -> its.documents().length > 0)) {
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

        /**
         * Counts the term for the documents of a block, once for all its fields.
         *
         * @param term its number, from 1, greater than those counted before
         * @param counted by place in the block: the last term that was counted, and below it how many
         * @param matching takes what has as many as must match
         */
        void count(int block, int term, int[] counted, int minimum, FixedBitSet matching) {
            int[] in = postings.documents();
            int end = block + BLOCK;
            int number = term << Short.SIZE;
            int at = next;
            for (; at < in.length && in[at] < end; at++) {
                int before = counted[in[at] - block];
                if (before < number) {
                    int having = (before & 0xFFFF) + 1;
                    counted[in[at] - block] = number | having;
                    if (having == minimum) {
                        matching.set(in[at]);
                    }
                }
            }
            next = at;
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
        Best best = new Best(most);
        for (int block = 0; block < documents; block += BLOCK) {
            int count = 0;
            for (Cursor cursor : cursors) {
                count = cursor.add(block, sums, scored, count);
            }
            for (int i = 0; i < count; i++) {
                int document = block + scored[i];
                float score = (float) sums[scored[i]];
                sums[scored[i]] = 0;
                if (score > best.least && (passing == null || passing.get(document))) {
                    best.add(score, document);
                }
            }
        }
        return best.inOrder();
    }

    /** The best of what is added. What cannot be among them any more is dropped whenever there is no room, by sorting. */
    private static final class Best {
        private final int most;

        /** A score and its document in one number, smaller for what comes earlier. */
        private final long[] kept;

        private int count;

        /** What a score must exceed. */
        private float least;

        Best(int most) {
            this.most = most;
            this.kept = new long[4 * most];
        }

        void add(float score, int document) {
            // bits of scores above 0 are in the order of the scores
            kept[count++] = (long) -Float.floatToIntBits(score) << Integer.SIZE | document;
            if (count == kept.length) {
                sort();
                least = score(kept[most - 1]);
            }
        }

        private void sort() {
            Arrays.sort(kept, 0, count);
            count = Math.min(most, count);
        }

        /** The highest score first. */
        ScoreDoc[] inOrder() {
            sort();
            return Arrays.stream(kept, 0, count)
                    .mapToObj(one -> new ScoreDoc((int) one, score(one)))
                    .toArray(ScoreDoc[]::new);
        }

        private static float score(long one) {
            return Float.intBitsToFloat((int) -(one >> Integer.SIZE));
        }
    }

    private List<Cursor> cursors(Terms terms) throws IOException {
        List<Cursor> cursors = new ArrayList<>();
        for (Map.Entry<String, Float> term : terms.terms().entrySet()) {
            TermPostings[] its = postings(term.getKey());
            terms.fields()
                    .forEach(
                            (field, weight) -> cursors.add(new Cursor(its[field.ordinal()], term.getValue() * weight)));
        }
        return cursors;
    }

    /** The documents that have as many of the terms as must match, each in any of the fields. */
    public FixedBitSet matching(Terms terms) throws IOException {
        FixedBitSet matching = new FixedBitSet(documents);
        List<Cursor> cursors = cursors(terms);
        int fields = terms.fields().size();
        int[] counted = new int[BLOCK]; // the last term that was counted, and below it how many
        for (int block = 0; block < documents; block += BLOCK) {
            Arrays.fill(counted, 0);
            for (int at = 0; at < cursors.size(); at++) {
                cursors.get(at).count(block, 1 + at / fields, counted, terms.minimumMatch(), matching);
            }
        }
        return matching;
    }
}
