package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.training.ranking.ProjectionTraining.Course;
import org.mingfa.training.ranking.ProjectionTraining.Sample;

class ProjectionTrainingTest {

    private static final int DIMENSION = 16;

    private final Random random = new Random(5);

    private float[] vector() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return unit(vector);
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** People say everything in their own way, alike for all passages: neighbouring axes change places. */
    private static float[] asked(float[] passage) {
        float[] asked = passage.clone();
        for (int i = 0; i + 1 < 6; i += 2) {
            asked[i] = passage[i + 1];
            asked[i + 1] = -passage[i];
        }
        return asked;
    }

    private static List<Sample> samples(List<float[]> passages) {
        return IntStream.range(0, passages.size())
                .mapToObj(place -> new Sample(asked(passages.get(place)), new int[] {place}, new int[0]))
                .toList();
    }

    private static int rank(float[] question, List<float[]> passages, int right) {
        double cosine = dot(question, passages.get(right));
        return (int) passages.stream()
                .filter(passage -> dot(question, passage) > cosine)
                .count();
    }

    @Test
    void turnsQuestionsThatItHasNotSeenTowardsTheirAnswers() {
        List<float[]> passages = Stream.generate(this::vector).limit(400).toList();
        List<Sample> samples = samples(passages);
        QueryProjection projection = projection(ProjectionTraining.learn(
                ProjectionTraining.none(DIMENSION), samples.subList(0, 300), passages, Course.OF_FEW));
        int before = 0;
        int after = 0;
        for (int i = 300; i < 400; i++) {
            before += rank(samples.get(i).question(), passages, i);
            after += rank(projection.of(samples.get(i).question()), passages, i);
        }
        assertThat(after).isLessThan(before * 9 / 10);
    }

    @Test
    void isHeldWhereItBegan() {
        List<float[]> passages = Stream.generate(this::vector).limit(100).toList();
        List<Sample> samples = samples(passages);
        float[] begun = new float[DIMENSION * (DIMENSION + 1)];
        Arrays.fill(begun, 0.1f);
        float[] free = ProjectionTraining.learn(begun, samples, passages, new Course(40, 0));
        float[] held = ProjectionTraining.learn(begun, samples, passages, new Course(40, 10));
        assertThat(apart(held, begun)).isPositive().isLessThan(apart(free, begun) / 4);
    }

    private static double apart(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    @Test
    void comesToTheSameEachTime() {
        List<float[]> passages = List.of(vector(), vector(), vector());
        List<Sample> samples = List.of(new Sample(vector(), new int[] {1}, new int[] {0, 2}));
        float[] none = ProjectionTraining.none(DIMENSION);
        assertThat(ProjectionTraining.learn(none, samples, passages, Course.OF_FEW))
                .isEqualTo(ProjectionTraining.learn(none, samples, passages, Course.OF_FEW))
                .isNotEqualTo(none);
    }

    private static QueryProjection projection(float[] learned) {
        return ProjectionTraining.projection(learned, DIMENSION, 1);
    }
}
