package org.mingfa.search.elasticsearch.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.IndexDocument;

/**
 * Vectors of as many passages as a measurement needs: those of a real generation, and then noisy copies of them, as near to
 * the original as the nearest passage of LawRefBook is to a passage. They belong to other texts than those beside which they
 * are indexed. The n-th is the same in every run. Safe for use by many threads.
 */
final class NoisyVectors {

    /** Cosine of a copy and its original: the median of 300 passages of LawRefBook and the passage nearest to each. */
    static final double OF_A_COPY = 0.895;

    /** Cosine of a question and the passage that it is about: the median of 300 questions of STARD and the passage nearest to each. */
    static final double OF_A_QUESTION = 0.748;

    private final List<float[]> real;
    private final int passages;

    /** The vectors of the live generation of a data directory, for so many passages. */
    NoisyVectors(Path data, int passages) throws IOException {
        GenerationStore store = new GenerationStore(data);
        try (OpenGeneration generation = OpenGeneration.open(store, store.live().orElseThrow());
                Stream<IndexDocument> contents = generation.index().contents()) {
            real = contents.map(IndexDocument::vector)
                    .filter(vector -> vector.length > 0)
                    .limit(passages)
                    .toList();
        }
        this.passages = passages;
    }

    int real() {
        return real.size();
    }

    /** The vector of the n-th passage. */
    float[] passage(int n) {
        float[] original = real.get(n % real.size());
        return n < real.size() ? original : near(original, OF_A_COPY, new SplittableRandom(n));
    }

    /** The vector of the n-th question, about some passage. */
    float[] question(int n) {
        SplittableRandom random = new SplittableRandom(-1 - n);
        return near(passage(random.nextInt(passages)), OF_A_QUESTION, random);
    }

    private static float[] near(float[] vector, double cosine, SplittableRandom random) {
        double noise = Math.sqrt(1 / (cosine * cosine) - 1) / Math.sqrt(vector.length);
        float[] near = new float[vector.length];
        double square = 0;
        for (int i = 0; i < near.length; i++) {
            near[i] = vector[i] + (float) (noise * random.nextGaussian());
            square += near[i] * near[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < near.length; i++) {
            near[i] /= length;
        }
        return near;
    }

    /** A passage by its number and the cosine of its vector and a question's. */
    record Near(int passage, float cosine) {}

    /** The nearest of all passages to each of the first questions, by looking at every one; nearest first. */
    List<List<Near>> nearest(int questions, int most) {
        float[][] asked = IntStream.range(0, questions).mapToObj(this::question).toArray(float[][]::new);
        List<Nearest> found =
                Stream.generate(() -> new Nearest(most)).limit(questions).toList();
        IntStream.range(0, passages).parallel().forEach(n -> {
            float[] vector = passage(n);
            for (int question = 0; question < questions; question++) {
                found.get(question).take(n, dot(asked[question], vector));
            }
        });
        return found.stream().map(Nearest::sorted).toList();
    }

    /** In four sums, so that a processor adds them beside each other. */
    private static float dot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i + 4 <= one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        return a + b + c + d;
    }

    /** The nearest so far of one question. */
    private static final class Nearest {
        private static final Comparator<Near> FARTHEST_FIRST = Comparator.comparingDouble(Near::cosine);

        private final PriorityQueue<Near> kept = new PriorityQueue<>(FARTHEST_FIRST);
        private final int most;
        private volatile float last = -2;

        Nearest(int most) {
            this.most = most;
        }

        void take(int passage, float cosine) {
            if (cosine > last) {
                add(new Near(passage, cosine));
            }
        }

        private synchronized void add(Near near) {
            kept.add(near);
            if (kept.size() > most) {
                kept.remove();
                last = kept.element().cosine();
            }
        }

        List<Near> sorted() {
            Near[] all = kept.toArray(Near[]::new);
            Arrays.sort(all, FARTHEST_FIRST.reversed());
            return List.of(all);
        }
    }
}
