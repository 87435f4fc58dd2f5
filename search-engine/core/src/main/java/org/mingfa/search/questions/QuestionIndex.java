package org.mingfa.search.questions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The quantized vectors of all questions that are known for passages of a generation, scanned whole. A first pass compares the
 * signs of all vectors (Hamming distance), a second one computes the cosine of the nearest by it.
 */
public final class QuestionIndex {

    /** Without any. */
    public static final QuestionIndex NONE = new QuestionIndex(false, new TreeMap<>());

    /** How many questions the second pass looks at: of the 100 nearest it finds 97 %. */
    private static final int CANDIDATES = 750;

    /** Steps of the query's vector each side of 0, finer than those of questions; sums of 512 products fit an int. */
    private static final int QUERY_STEPS = 8191;

    private final boolean isProjected;
    private final int dimension;
    private final SortedMap<String, List<QuantizedVector>> byPassage;
    private final List<String> passages;
    private final List<QuantizedVector> questions = new ArrayList<>();

    /** Place in {@code passages} of each question's. */
    private final int[] passageOf;

    /** By 64 dimensions, then by question. */
    private final long[][] signs;

    /**
     * From all questions.
     *
     * @param isProjected whether they were projected as what is asked is
     * @param byPassage by the id of the passage that they are known for
     */
    QuestionIndex(boolean isProjected, SortedMap<String, List<QuantizedVector>> byPassage) {
        this.isProjected = isProjected;
        this.byPassage = byPassage;
        passages = List.copyOf(byPassage.keySet());
        byPassage.values().forEach(questions::addAll);
        dimension = questions.isEmpty() ? 0 : questions.getFirst().bytes().length;
        passageOf = new int[questions.size()];
        int end = 0;
        for (int passage = 0; passage < passages.size(); passage++) {
            int start = end;
            end += questions(passages.get(passage)).size();
            Arrays.fill(passageOf, start, end, passage);
        }
        signs = new long[(dimension + Long.SIZE - 1) / Long.SIZE][questions.size()];
        for (int i = 0; i < passageOf.length; i++) {
            byte[] bytes = questions.get(i).bytes();
            for (int at = 0; at < dimension; at++) {
                signs[at / Long.SIZE][i] |= bytes[at] > 0 ? 1L << at : 0;
            }
        }
    }

    /**
     * A vector of unit length in one byte a dimension.
     *
     * @param scale what one step of a byte is worth
     */
    public record QuantizedVector(byte[] bytes, float scale) {

        public static QuantizedVector of(float[] vector) {
            float scale = greatest(vector) / Byte.MAX_VALUE;
            byte[] bytes = new byte[vector.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(vector[i] / scale);
            }
            return new QuantizedVector(bytes, scale);
        }
    }

    private static float greatest(float[] vector) {
        float greatest = Float.MIN_NORMAL;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    /** A passage and the cosine of what is asked and the nearest of its questions. */
    public record Near(String passage, float cosine) {}

    /** Reads those of a generation; none where it was built without. */
    public static QuestionIndex read(Path directory) throws IOException {
        return QuestionIndexFile.read(directory);
    }

    /** How many questions. */
    public int size() {
        return questions.size();
    }

    /** Whether any of them is known for the passage with this id. */
    public boolean knows(String passage) {
        return byPassage.containsKey(passage);
    }

    List<QuantizedVector> questions(String passage) {
        return byPassage.getOrDefault(passage, List.of());
    }

    /** Whether they were projected as what is asked is, and want to be asked so. */
    public boolean isProjected() {
        return isProjected;
    }

    /** The passages whose questions are nearest, best first, each once; with equal cosines in the order of their ids. */
    public List<Near> nearest(float[] vector, int most) {
        if (vector.length != dimension || questions.isEmpty()) {
            return List.of();
        }
        float scale = greatest(vector) / QUERY_STEPS;
        int[] query = new int[dimension];
        for (int i = 0; i < dimension; i++) {
            query[i] = Math.round(vector[i] / scale);
        }
        List<Near> near = new ArrayList<>();
        int before = -1;
        for (int question : candidates(vector)) {
            QuantizedVector known = questions.get(question);
            Near found =
                    new Near(passages.get(passageOf[question]), product(query, known.bytes()) * scale * known.scale());
            if (passageOf[question] != before) {
                near.add(found);
            } else if (found.cosine > near.getLast().cosine) {
                near.set(near.size() - 1, found);
            }
            before = passageOf[question];
        }
        near.sort((one, other) ->
                Float.compare(other.cosine, one.cosine)); // a stable sort: equal ones stay in order of ids
        return near.subList(0, Math.min(most, near.size()));
    }

    private static int product(int[] query, byte[] question) {
        int sum = 0;
        for (int i = 0; i < query.length; i++) {
            sum += query[i] * question[i];
        }
        return sum;
    }

    /** The questions that share most signs with the vector, in their order; with all that tie with the last. */
    private int[] candidates(float[] vector) {
        int[] shared = new int[passageOf.length];
        Arrays.fill(shared, dimension);
        for (int word = 0; word < signs.length; word++) {
            long asked = 0;
            for (int at = word * Long.SIZE; at < Math.min(dimension, (word + 1) * Long.SIZE); at++) {
                asked |= vector[at] > 0 ? 1L << at : 0;
            }
            subtractDifferences(asked, signs[word], shared);
        }
        int[] sharing = new int[dimension + 1];
        for (int count : shared) {
            sharing[count]++;
        }
        int least = dimension;
        for (int all = sharing[least]; all < CANDIDATES && least > 0; all += sharing[least]) {
            least--;
        }
        int[] enough = new int[shared.length];
        int count = 0;
        for (int question = 0; question < shared.length; question++) {
            if (shared[question] >= least) {
                enough[count++] = question;
            }
        }
        return Arrays.copyOf(enough, count);
    }

    private static void subtractDifferences(long asked, long[] signs, int[] shared) {
        for (int i = 0; i < shared.length; i++) {
            shared[i] -= Long.bitCount(signs[i] ^ asked);
        }
    }
}
