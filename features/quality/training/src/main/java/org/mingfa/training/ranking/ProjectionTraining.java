package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.mingfa.search.learned.QueryProjection;

/**
 * Learns to project the vectors of questions towards the passages that answer them: the likelihood of the answers under a
 * softmax over passages (the answers of a batch, what is near to its questions as the model sees them, and others at
 * random), maximised by Adam, not far from where it began. Deterministic: the random numbers begin at the same place.
 */
final class ProjectionTraining {

    private static final int BATCH = 64;
    private static final int OTHERS = 1024;
    private static final float TEMPERATURE = 0.05f;
    private static final float RATE = 5e-4f;
    private static final long SEED = 13;

    private final List<float[]> passages;
    private final int dimension;
    private final Random random = new Random(SEED);
    private final Course course;

    /** The map, and behind it the shift. */
    private final float[] parameters;

    private final float[] begun;
    private final float[] first;
    private final float[] second;
    private int steps;

    /**
     * A question that training has.
     *
     * @param answers places of the passages that answer it, one or more
     * @param near places of those that the model finds nearest
     */
    record Sample(float[] question, int[] answers, int[] near) {}

    /**
     * How something is learned.
     *
     * @param epochs how often every question is seen
     * @param ridge how strongly the projection is held where it began
     */
    record Course(int epochs, float ridge) {

        /** Of tens of thousands of questions. */
        static final Course OF_MANY = new Course(3, 1e-4f);

        /** Of some hundred. */
        static final Course OF_FEW = new Course(12, 1e-3f);
    }

    private ProjectionTraining(List<float[]> passages, float[] begun, Course course) {
        this.passages = passages;
        this.dimension = passages.getFirst().length;
        this.course = course;
        this.begun = begun;
        this.parameters = begun.clone();
        this.first = new float[begun.length];
        this.second = new float[begun.length];
    }

    /** Where a projection begins that nothing was learned for: it leaves every vector as it is. */
    static float[] none(int dimension) {
        return new float[dimension * (dimension + 1)];
    }

    /**
     * Learns from some questions.
     *
     * @param begun where the projection begins, see {@link #none}
     * @param passages vectors, all of one length
     * @return where it ends, to begin from or to make a projection of
     */
    static float[] learn(float[] begun, List<Sample> samples, List<float[]> passages, Course course) {
        ProjectionTraining training = new ProjectionTraining(passages, begun, course);
        List<Sample> shuffled = new ArrayList<>(samples);
        for (int epoch = 0; epoch < course.epochs(); epoch++) {
            Collections.shuffle(shuffled, training.random);
            for (int from = 0; from < shuffled.size(); from += BATCH) {
                training.step(shuffled.subList(from, Math.min(shuffled.size(), from + BATCH)));
            }
        }
        return training.parameters;
    }

    /** The projection that was learned, of whose vectors a share is used. */
    static QueryProjection projection(float[] learned, int dimension, float share) {
        int map = dimension * dimension;
        return new QueryProjection(
                share, Arrays.copyOf(learned, map), Arrays.copyOfRange(learned, map, learned.length));
    }

    private void step(List<Sample> batch) {
        int[] pool = pool(batch);
        float[][] byDimension = new float[dimension][pool.length];
        for (int place = 0; place < pool.length; place++) {
            float[] vector = passages.get(pool[place]);
            for (int i = 0; i < dimension; i++) {
                byDimension[i][place] = vector[i];
            }
        }
        float[] slope = new float[parameters.length];
        for (Sample sample : batch) {
            add(sample, pool, byDimension, 1f / batch.size(), slope);
        }
        descend(slope);
    }

    /** Places of the passages that a batch is told apart from, in their order. */
    private int[] pool(List<Sample> batch) {
        TreeSet<Integer> places = new TreeSet<>();
        for (Sample sample : batch) {
            Arrays.stream(sample.answers()).forEach(places::add);
            Arrays.stream(sample.near()).forEach(places::add);
        }
        for (int i = 0; i < OTHERS; i++) {
            places.add(random.nextInt(passages.size()));
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adds the slope of one question. */
    private void add(Sample sample, int[] pool, float[][] byDimension, float share, float[] slope) {
        float[] projected = projected(sample.question());
        float length = length(projected);
        for (int i = 0; i < dimension; i++) {
            projected[i] /= length;
        }
        float[] errors = errors(sample, pool, projected, byDimension);
        float[] pull = new float[dimension];
        for (int place = 0; place < pool.length; place++) {
            if (Math.abs(errors[place]) > 1e-6f) {
                add(errors[place], passages.get(pool[place]), pull, 0);
            }
        }
        float along = 0;
        for (int i = 0; i < dimension; i++) {
            along += pull[i] * projected[i];
        }
        float scale = share / (TEMPERATURE * length);
        for (int i = 0; i < dimension; i++) {
            pull[i] = (pull[i] - along * projected[i]) * scale;
        }
        for (int from = 0; from < dimension; from++) {
            add(sample.question()[from], pull, slope, from * dimension);
        }
        add(1, pull, slope, dimension * dimension);
    }

    private float[] projected(float[] question) {
        float[] projected = Arrays.copyOfRange(parameters, dimension * dimension, parameters.length);
        for (int from = 0; from < dimension; from++) {
            projected[from] += question[from];
            float value = question[from];
            int row = from * dimension;
            for (int to = 0; to < dimension; to++) {
                projected[to] += value * parameters[row + to];
            }
        }
        return projected;
    }

    /** By how much each passage is taken for an answer more than it is one. */
    private float[] errors(Sample sample, int[] pool, float[] projected, float[][] byDimension) {
        float[] errors = new float[pool.length];
        for (int i = 0; i < dimension; i++) {
            add(projected[i], byDimension[i], errors, 0);
        }
        float highest = Float.NEGATIVE_INFINITY;
        for (float cosine : errors) {
            highest = Math.max(highest, cosine);
        }
        double sum = 0;
        for (int place = 0; place < errors.length; place++) {
            errors[place] = (float) Math.exp((errors[place] - highest) / TEMPERATURE);
            sum += errors[place];
        }
        for (int place = 0; place < errors.length; place++) {
            errors[place] /= (float) sum;
        }
        for (int answer : sample.answers()) {
            errors[Arrays.binarySearch(pool, answer)] -= 1f / sample.answers().length;
        }
        return errors;
    }

    private static void add(float factor, float[] from, float[] to, int at) {
        for (int i = 0; i < from.length; i++) {
            to[at + i] += factor * from[i];
        }
    }

    private static float length(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        return (float) Math.max(Math.sqrt(sum), Float.MIN_NORMAL);
    }

    private void descend(float[] slope) {
        steps++;
        float firstLeft = (float) (1 - Math.pow(0.9, steps));
        float secondLeft = (float) (1 - Math.pow(0.999, steps));
        for (int i = 0; i < parameters.length; i++) {
            float down = slope[i] + course.ridge() * (parameters[i] - begun[i]);
            first[i] = 0.9f * first[i] + 0.1f * down;
            second[i] = 0.999f * second[i] + 0.001f * down * down;
            parameters[i] -= RATE * (first[i] / firstLeft) / ((float) Math.sqrt(second[i] / secondLeft) + 1e-8f);
        }
    }
}
