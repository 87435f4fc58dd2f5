package org.mingfa.search.asked;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The vectors of all questions that are known for passages of a generation. First the signs of all are compared, then the
 * bytes of those that share most, without an index of their own.
 */
public final class AskedVectors {

    /** Without any. */
    public static final AskedVectors NONE = new AskedVectors(0, List.of(), new int[0], new byte[0], new float[0]);

    /** Of so many that share most signs the cosine is computed. */
    private static final int LOOKED_AT = 1_500;

    private final int dimension;
    private final List<String> passages;
    private final int[] passageOf;
    private final byte[] bytes;
    private final float[] scales;
    private final long[] signs;
    private final int words;

    /**
     * As a file has them, question by question.
     *
     * @param passages ids, each once
     * @param passageOf place in {@code passages} of each question's
     * @param bytes {@code dimension} a question
     */
    AskedVectors(int dimension, List<String> passages, int[] passageOf, byte[] bytes, float[] scales) {
        this.dimension = dimension;
        this.passages = List.copyOf(passages);
        this.passageOf = passageOf;
        this.bytes = bytes;
        this.scales = scales;
        this.words = (dimension + Long.SIZE - 1) / Long.SIZE;
        this.signs = new long[passageOf.length * words];
        for (int question = 0; question < passageOf.length; question++) {
            for (int i = 0; i < dimension; i++) {
                if (bytes[question * dimension + i] > 0) {
                    signs[question * words + i / Long.SIZE] |= 1L << i % Long.SIZE;
                }
            }
        }
    }

    /** A passage and the cosine of what is asked and the nearest of its questions. */
    public record Near(String passage, float cosine) {}

    public boolean isEmpty() {
        return passageOf.length == 0;
    }

    /** How many questions there are. */
    public int size() {
        return passageOf.length;
    }

    /** The passages whose questions are nearest, best first, each once; with equal cosines in the order of their ids. */
    public List<Near> nearest(float[] vector, int most) {
        if (vector.length != dimension || isEmpty()) {
            return List.of();
        }
        int[] shared = shared(QuestionVector.signs(vector));
        int least = least(shared);
        Map<Integer, Float> best = new HashMap<>();
        for (int question = 0; question < shared.length; question++) {
            if (shared[question] >= least) {
                best.merge(passageOf[question], cosine(vector, question), Math::max);
            }
        }
        List<Near> near = new ArrayList<>(best.size());
        best.forEach((passage, cosine) -> near.add(new Near(passages.get(passage), cosine)));
        near.sort(Comparator.comparingDouble((Near one) -> -one.cosine()).thenComparing(Near::passage));
        return List.copyOf(near.subList(0, Math.min(most, near.size())));
    }

    /** How many signs each question shares with those given. */
    private int[] shared(long[] asked) {
        int[] shared = new int[passageOf.length];
        for (int question = 0; question < shared.length; question++) {
            int different = 0;
            for (int word = 0; word < words; word++) {
                different += Long.bitCount(signs[question * words + word] ^ asked[word]);
            }
            shared[question] = dimension - different;
        }
        return shared;
    }

    /** The least number of shared signs with which a question is still looked at. */
    private int least(int[] shared) {
        int[] having = new int[dimension + 1];
        for (int number : shared) {
            having[number]++;
        }
        int least = dimension;
        for (int all = having[least]; all < LOOKED_AT && least > 0; all += having[least]) {
            least--;
        }
        return least;
    }

    /** Four sums beside each other: a single one waits for itself at every step. */
    private float cosine(float[] vector, int question) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int at = question * dimension;
        int i = 0;
        for (; i + 4 <= dimension; i += 4) {
            first += vector[i] * bytes[at + i];
            second += vector[i + 1] * bytes[at + i + 1];
            third += vector[i + 2] * bytes[at + i + 2];
            fourth += vector[i + 3] * bytes[at + i + 3];
        }
        for (; i < dimension; i++) {
            first += vector[i] * bytes[at + i];
        }
        return (first + second + third + fourth) * scales[question];
    }

    /** Reads those of a generation; none where it was built without. */
    public static AskedVectors read(Path directory) throws IOException {
        return AskedVectorsFile.read(directory);
    }
}
