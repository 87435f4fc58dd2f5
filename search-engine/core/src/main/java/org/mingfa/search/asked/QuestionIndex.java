package org.mingfa.search.asked;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The vectors of all questions that are known for passages of a generation. First the signs of all are compared, then the
 * bytes of those that share most, without an index of their own.
 */
public final class QuestionIndex {

    /** Without any. */
    public static final QuestionIndex NONE =
            new QuestionIndex(false, 0, List.of(), new int[0], new UnsignedBytes[0], new float[0]);

    /** Of so many that share most signs the cosine is computed. */
    private static final int LOOKED_AT = 750;

    /** Questions whose signs are compared word after word before the next: the sums stay in the nearest memory. */
    private static final int BLOCK = 2_048;

    /** Of so many questions the bytes are fetched at a time. */
    private static final int AT_A_TIME = 32;

    private final boolean isTurned;
    private final int dimension;
    private final List<String> passages;
    private final int[] passageOf;

    /** Of each question the bytes and their sum, apart: to come to the bytes through an object of both is to wait for it too. */
    private final byte[][] lifted;

    private final int[] sums;
    private final float[] scales;
    private final ByteProduct product = ByteProduct.quickest();

    /** Sixty-four dimensions after sixty-four, of each question a word: so several questions are compared at a time. */
    private final long[][] signs;

    /**
     * As a file has them, question by question.
     *
     * @param isTurned whether they were turned as what is asked is
     * @param passages ids, each once and in their order
     * @param passageOf place in {@code passages} of each question's; those of one passage one after the other
     * @param questions {@code dimension} bytes each
     */
    QuestionIndex(
            boolean isTurned,
            int dimension,
            List<String> passages,
            int[] passageOf,
            UnsignedBytes[] questions,
            float[] scales) {
        this.isTurned = isTurned;
        this.dimension = dimension;
        this.passages = List.copyOf(passages);
        this.passageOf = passageOf;
        this.lifted = new byte[questions.length][];
        this.sums = new int[questions.length];
        this.scales = scales;
        this.signs = new long[(dimension + Long.SIZE - 1) / Long.SIZE][passageOf.length];
        for (int question = 0; question < passageOf.length; question++) {
            lifted[question] = questions[question].bytes();
            sums[question] = questions[question].sum();
            for (int word = 0; word < signs.length; word++) {
                signs[word][question] = questions[question].signs(word * Long.SIZE);
            }
        }
    }

    /** A passage and the cosine of what is asked and the nearest of its questions. */
    public record Near(String passage, float cosine) {}

    public boolean isEmpty() {
        return passageOf.length == 0;
    }

    /** Whether any of them is known for the passage with this id. */
    public boolean knows(String passage) {
        return Collections.binarySearch(passages, passage) >= 0;
    }

    /** How many questions there are. */
    public int size() {
        return passageOf.length;
    }

    /** Whether they were turned as what is asked is, and want to be asked so. */
    public boolean isTurned() {
        return isTurned;
    }

    /** The passages whose questions are nearest, best first, each once; with equal cosines in the order of their ids. */
    public List<Near> nearest(float[] vector, int most) {
        if (vector.length != dimension || isEmpty()) {
            return List.of();
        }
        int[] sharing = sharingMost(QuestionVector.signs(vector));
        QuantizedQuery asked = QuantizedQuery.of(vector);
        long[] near = new long[sharing.length];
        int count = 0;
        for (int at = 0; at < sharing.length; at++) {
            if (at % AT_A_TIME == 0) {
                fetch(sharing, at, Math.min(at + AT_A_TIME, sharing.length));
            }
            int question = sharing[at];
            float cosine = asked.product(lifted[question], sums[question], product) * scales[question];
            long found = ordered(cosine, passageOf[question]);
            if (count > 0 && passage(near[count - 1]) == passageOf[question]) {
                near[count - 1] = Math.max(near[count - 1], found);
            } else {
                near[count++] = found;
            }
        }
        Arrays.sort(near, 0, count);
        List<Near> best = new ArrayList<>(Math.min(most, count));
        for (int at = count - 1; at >= Math.max(0, count - most); at--) {
            best.add(new Near(passages.get(passage(near[at])), cosine(near[at])));
        }
        return best;
    }

    /** They lie about in memory. */
    private void fetch(int[] questions, int from, int to) {
        int read = 0;
        for (int at = from; at < to; at++) {
            read += CacheLines.fetch(lifted[questions[at]]);
        }
        CacheLines.counts(read);
    }

    /** Greater for what is nearer and, of what is as near, for what comes first. */
    private static long ordered(float cosine, int passage) {
        int bits = Float.floatToIntBits(cosine);
        int order = bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE); // those below 0 run the other way
        return ((long) order << Integer.SIZE) | (Integer.MAX_VALUE - passage);
    }

    private static int passage(long ordered) {
        return Integer.MAX_VALUE - (int) ordered;
    }

    private static float cosine(long ordered) {
        int order = (int) (ordered >> Integer.SIZE);
        return Float.intBitsToFloat(order ^ ((order >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
    }

    /** The questions that share most signs with those given, in their order; as many as are looked at, and what ties with the last. */
    private int[] sharingMost(long[] asked) {
        short[] shared = new short[passageOf.length];
        int[] having = new int[dimension + 1];
        int[] block = new int[BLOCK];
        for (int from = 0; from < shared.length; from += BLOCK) {
            int size = Math.min(BLOCK, shared.length - from);
            Arrays.fill(block, dimension);
            for (int word = 0; word < asked.length; word++) {
                takeDifferent(signs[word], from, size, asked[word], block);
            }
            for (int i = 0; i < size; i++) {
                shared[from + i] = (short) block[i];
                having[block[i]]++;
            }
        }
        int least = dimension;
        int all = having[least];
        while (all < LOOKED_AT && least > 0) {
            all += having[--least];
        }
        int[] sharing = new int[all];
        int count = 0;
        for (int question = 0; question < shared.length; question++) {
            if (shared[question] >= least) {
                sharing[count++] = question;
            }
        }
        return sharing;
    }

    private static void takeDifferent(long[] signs, int from, int size, long asked, int[] shared) {
        for (int i = 0; i < size; i++) {
            shared[i] -= Long.bitCount(signs[from + i] ^ asked);
        }
    }

    /** Reads those of a generation; none where it was built without. */
    public static QuestionIndex read(Path directory) throws IOException {
        return QuestionIndexFile.read(directory);
    }
}
