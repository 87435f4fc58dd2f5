package org.mingfa.semantics;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * BAAI's bge-small-zh-v1.5, quantised to 8 bits, in our own process: 512 dimensions, the state of the first token.
 *
 * <p>Texts go through the model one by one. Batches are no faster here, and since the model scales its integers by the
 * whole batch, a text's vector would depend on its neighbours (cosine 0.991).
 *
 * <p>A text of more than 510 tokens is read in windows; its vector is the direction of their mean, because an index
 * holds one vector per passage and the mean weighs all of the text alike.
 */
public final class BgeEmbedder implements TextEmbedder {

    /** What the model's card puts before questions, and never before passages. */
    static final String QUERY_INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";

    private static final int MOST_TOKENS = 512;
    private static final int OVERLAP = 64;
    private static final int[] NO_INSTRUCTION = {};

    private final ModelSession session;
    private final WordPieceTokenizer tokenizer;
    private final int[] instruction;
    private final String fingerprint;
    private final ExecutorService workers;

    private BgeEmbedder(int threads, ModelFiles files) throws OrtException {
        tokenizer = files.openTokenizer();
        instruction = tokenizer.ids(QUERY_INSTRUCTION);
        fingerprint = "bge-small-zh-v1.5-q+" + files.hash() + "+cls+windows-" + MOST_TOKENS + "-" + OVERLAP;
        session = new ModelSession(files.model());
        workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("embedding-", 0).daemon().factory());
    }

    /**
     * Loads the model.
     *
     * @param threads how many passages are embedded at the same time; a question is embedded on the thread that asks it
     */
    public static BgeEmbedder open(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("语义模型至少需要一个线程，而不是 " + threads + "。");
        }
        try {
            return new BgeEmbedder(threads, ModelFiles.read());
        } catch (OrtException e) {
            throw new EmbeddingFailedException("无法加载语义模型：请检查内存与处理器架构（支持 x86-64 与 arm64）。", e);
        }
    }

    @Override
    public List<float[]> embedPassages(List<String> passages, EmbeddingProgress progress) {
        List<Future<float[]>> pending = new ArrayList<>(passages.size());
        for (String passage : passages) {
            pending.add(workers.submit(() -> embed(passage)));
        }
        List<float[]> vectors = new ArrayList<>(passages.size());
        try {
            for (Future<float[]> vector : pending) {
                vectors.add(vector.get());
                progress.reached(vectors.size(), passages.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("embedding was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            throw new EmbeddingFailedException("第 " + (vectors.size() + 1) + " 段文字无法转换为向量。", e);
        } finally {
            pending.forEach(vector -> vector.cancel(true));
        }
        return vectors;
    }

    /** What lies behind the first window of a long description is left to words: a question is answered at once. */
    @Override
    public float[] embedQuery(String query) {
        return embedQuestion(instruction, query);
    }

    /** Half as long as with the instruction, for an ordinary question, and so as soon. */
    @Override
    public float[] embedBare(String query) {
        return embedQuestion(NO_INSTRUCTION, query);
    }

    private float[] embedQuestion(int[] lead, String query) {
        TokenWindows windows = new TokenWindows(MOST_TOKENS - 2 - lead.length, OVERLAP);
        try {
            return run(lead, windows.of(tokenizer.ids(query)).getFirst());
        } catch (OrtException e) {
            throw new EmbeddingFailedException("检索词无法转换为向量；仍可使用字词检索。", e);
        }
    }

    @Override
    public TokenStates states(String text) {
        WordPieceTokenizer.Pieces pieces = tokenizer.pieces(text);
        int count = Math.min(pieces.ids().length, MOST_TOKENS - 2);
        try {
            float[][] states = session.states(marked(NO_INSTRUCTION, Arrays.copyOf(pieces.ids(), count)), count + 1);
            return new TokenStates(
                    states[0],
                    Arrays.copyOfRange(states, 1, count + 1),
                    Arrays.copyOf(pieces.starts(), count),
                    Arrays.copyOf(pieces.ends(), count));
        } catch (OrtException e) {
            throw new EmbeddingFailedException("这段话无法由语义模型读取。", e);
        }
    }

    private float[] embed(String text) throws OrtException {
        TokenWindows windows = new TokenWindows(MOST_TOKENS - 2, OVERLAP);
        List<float[]> vectors = new ArrayList<>();
        for (int[] window : windows.of(tokenizer.ids(text))) {
            vectors.add(run(NO_INSTRUCTION, window));
        }
        return vectors.size() == 1 ? vectors.getFirst() : UnitVector.mean(vectors);
    }

    private float[] run(int[] lead, int[] tokens) throws OrtException {
        return UnitVector.of(session.firstState(marked(lead, tokens)));
    }

    /** With the marks for start and end. */
    private long[] marked(int[] lead, int[] tokens) {
        int length = lead.length + tokens.length + 2;
        long[] ids = new long[length];
        ids[0] = tokenizer.first();
        for (int i = 0; i < lead.length; i++) {
            ids[i + 1] = lead[i];
        }
        for (int i = 0; i < tokens.length; i++) {
            ids[lead.length + i + 1] = tokens[i];
        }
        ids[length - 1] = tokenizer.last();
        return ids;
    }

    @Override
    public int dimension() {
        return ModelSession.dimension();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /** Waits for passages that are being embedded, then frees the model. */
    @Override
    public void close() {
        workers.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new EmbeddingFailedException("语义模型未能正常关闭。", e);
        }
    }

    /** Vectors of length one. */
    private static final class UnitVector {

        private UnitVector() {}

        /** The vector's direction; a zero vector has none and stays as it is. */
        static float[] of(float[] vector) {
            double squares = 0;
            for (float value : vector) {
                squares += (double) value * value;
            }
            if (squares == 0) {
                return vector;
            }
            float scale = (float) (1 / Math.sqrt(squares));
            float[] unit = new float[vector.length];
            for (int i = 0; i < unit.length; i++) {
                unit[i] = vector[i] * scale;
            }
            return unit;
        }

        /** The direction that all of them have in common. */
        static float[] mean(List<float[]> vectors) {
            float[] sum = vectors.getFirst().clone();
            for (float[] vector : vectors.subList(1, vectors.size())) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vector[i];
                }
            }
            return of(sum);
        }
    }

    /** Cuts a long text's tokens into overlapping windows that the model can read. */
    static final class TokenWindows {

        private final int size;
        private final int overlap;

        /**
         * @param size most tokens of one window
         * @param overlap tokens that a window repeats of the one before, so that a sentence at the border is read whole once
         */
        TokenWindows(int size, int overlap) {
            if (overlap < 0 || size <= overlap) {
                throw new IllegalArgumentException("windows of " + size + " cannot overlap by " + overlap);
            }
            this.size = size;
            this.overlap = overlap;
        }

        /** At least one window, even of no tokens; together they hold every token. */
        List<int[]> of(int[] tokens) {
            if (tokens.length <= size) {
                return List.of(tokens);
            }
            List<int[]> windows = new ArrayList<>();
            int start = 0;
            while (start + size < tokens.length) {
                windows.add(Arrays.copyOfRange(tokens, start, start + size));
                start += size - overlap;
            }
            windows.add(Arrays.copyOfRange(tokens, start, tokens.length));
            return windows;
        }
    }
}
