package org.mingfa.search.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.learned.QueryProjection;

class QuestionIndexTest {

    private static final int DIMENSION = 512;

    @TempDir
    Path folder;

    private final Random random = new Random(3);

    private float[] vector() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return unit(vector);
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(cosine(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** A vector whose cosine with the one given is about .8, as that of two questions about one thing. */
    private float[] near(float[] vector) {
        float[] other = vector();
        for (int i = 0; i < DIMENSION; i++) {
            other[i] = vector[i] + 0.75f * other[i];
        }
        return unit(other);
    }

    private static QueryProjection projection() {
        float[] shift = new float[DIMENSION];
        Arrays.fill(shift, 0.05f);
        return new QueryProjection(0.6f, new float[DIMENSION * DIMENSION], shift);
    }

    /** What is asked is projected on its way: it meets what was projected alike, and a file of before as it was. */
    @Test
    void turnsWhatIsKnownAsWhatIsAsked() throws IOException {
        float[] question = vector();
        QuestionIndexFile file = new QuestionIndexFile(projection());
        file.add("law#1", List.of(question));
        file.write(folder);
        for (QuestionIndex projected : List.of(QuestionIndex.read(folder), file.vectors())) {
            assertThat(projected.isProjected()).isTrue();
            assertThat(cosine(projected, projection().of(question))).isCloseTo(1, within(0.01));
            assertThat(cosine(projected, question)).isLessThan(0.9);
        }
    }

    @Test
    void readsTheFileOfEarlierGenerations() throws IOException {
        QuestionIndexFile file = new QuestionIndexFile(null);
        file.add("law#1", List.of(vector()));
        file.write(folder);
        Files.move(folder.resolve(QuestionIndexFile.NAME), folder.resolve("asked.vectors"));
        assertThat(QuestionIndex.read(folder).size()).isEqualTo(1);
    }

    /** What has not changed is the same to the last byte, without being projected once more. */
    @Test
    void takesOverWhatAnotherGenerationHas() throws IOException {
        float[] question = vector();
        QuestionIndexFile before = new QuestionIndexFile(projection());
        before.add("law#1", List.of(question, vector()));
        before.add("law#2", List.of(vector()));
        before.write(folder);
        byte[] written = Files.readAllBytes(folder.resolve(QuestionIndexFile.NAME));
        QuestionIndexFile after = QuestionIndexFile.after(folder, projection());
        assertThat(after.keep("law#1", 2)).isTrue();
        assertThat(after.keep("law#2", 1)).isTrue();
        assertThat(after.keep("law#2", 2)).isFalse();
        assertThat(after.keep("law#3", 1)).isFalse();
        assertThat(after.keep("law#3", 0)).isFalse();
        after.write(folder);
        assertThat(folder.resolve(QuestionIndexFile.NAME)).hasBinaryContent(written);
        assertThat(QuestionIndexFile.after(folder, null).keep("law#1", 2)).isFalse();
        assertThat(QuestionIndexFile.after(folder.resolve("elsewhere"), projection())
                        .keep("law#1", 2))
                .isFalse();
    }

    private static double cosine(QuestionIndex known, float[] asked) {
        return known.nearest(asked, 1).getFirst().cosine();
    }

    @Test
    void findsThePassageOfTheNearestQuestionAmongThousands() throws IOException {
        Map<String, List<float[]>> questions = new LinkedHashMap<>();
        QuestionIndexFile file = new QuestionIndexFile(null);
        for (int i = 0; i < 3_000; i++) {
            String passage = "law#" + i;
            questions.put(passage, List.of(vector(), vector(), vector()));
            file.add(passage, questions.get(passage));
        }
        file.write(folder);
        QuestionIndex read = QuestionIndex.read(folder);
        assertThat(read.size()).isEqualTo(9_000);
        for (int i = 0; i < 50; i++) {
            String right = "law#" + random.nextInt(3_000);
            float[] asked = near(questions.get(right).get(i % 3));
            List<QuestionIndex.Near> found = read.nearest(asked, 10);
            assertThat(found).hasSize(10).isSortedAccordingTo(Comparator.comparingDouble(one -> -one.cosine()));
            assertThat(found.getFirst().passage()).isEqualTo(right);
            assertThat((double) found.getFirst().cosine())
                    .isCloseTo(cosine(asked, questions.get(right).get(i % 3)), within(0.01));
        }
    }

    @Test
    void aPassageStandsByItsNearestQuestionAndOnce() throws IOException {
        float[] asked = vector();
        float[] nearest = near(asked);
        QuestionIndexFile file = new QuestionIndexFile(null);
        file.add("b", List.of(vector(), nearest));
        file.add("a", List.of(vector()));
        file.add("none", List.of());
        file.write(folder);
        List<QuestionIndex.Near> found = QuestionIndex.read(folder).nearest(asked, 5);
        assertThat(found).extracting(QuestionIndex.Near::passage).containsExactly("b", "a");
        assertThat((double) found.getFirst().cosine()).isCloseTo(cosine(asked, nearest), within(0.01));
    }

    @Test
    void whatPointsAwayComesLastAndWhatIsAsNearInTheOrderOfIds() throws IOException {
        float[] asked = vector();
        float[] away = asked.clone();
        float[] furtherAway = asked.clone();
        for (int i = 0; i < DIMENSION; i++) {
            away[i] = i % 4 == 0 ? asked[i] : -asked[i];
            furtherAway[i] = -asked[i];
        }
        QuestionIndexFile file = new QuestionIndexFile(null);
        file.add("away", List.of(furtherAway, away));
        file.add("further", List.of(furtherAway));
        file.add("same2", List.of(vector(), asked));
        file.add("same1", List.of(asked));
        file.write(folder);
        List<QuestionIndex.Near> found = QuestionIndex.read(folder).nearest(asked, 4);
        assertThat(found).extracting(QuestionIndex.Near::passage).containsExactly("same1", "same2", "away", "further");
        assertThat((double) found.get(2).cosine()).isCloseTo(cosine(asked, away), within(0.01));
        assertThat((double) found.get(3).cosine()).isCloseTo(-1, within(0.01));
        assertThat(QuestionIndex.read(folder).nearest(asked, 1))
                .extracting(QuestionIndex.Near::passage)
                .containsExactly("same1");
    }

    @Test
    void withoutQuestionsThereIsNoFileAndNothingIsFound() throws IOException {
        new QuestionIndexFile(null).write(folder);
        assertThat(folder).isEmptyDirectory();
        assertThat(QuestionIndex.read(folder).nearest(vector(), 5)).isEmpty();
    }

    @Test
    void aVectorOfAnotherModelOrAFileOfAnotherFormFindsNothing() throws IOException {
        QuestionIndexFile file = new QuestionIndexFile(null);
        file.add("a", List.of(vector()));
        file.write(folder);
        assertThat(QuestionIndex.read(folder).nearest(new float[] {1, 0}, 5)).isEmpty();
        Files.write(folder.resolve(QuestionIndexFile.NAME), new byte[] {0, 0, 0, 9, 1});
        assertThat(QuestionIndex.read(folder).size()).isZero();
    }

    @Test
    void knowsForWhichPassagesThereAreQuestions() {
        QuestionIndexFile file = new QuestionIndexFile(null);
        for (String passage : List.of("b#2", "a#10", "b#1")) {
            file.add(passage, List.of(vector(), vector()));
        }
        QuestionIndex asked = file.vectors();
        assertThat(List.of("a#10", "b#1", "b#2")).allMatch(asked::knows);
        assertThat(List.of("", "a#1", "b#10", "c#1")).noneMatch(asked::knows);
        assertThat(QuestionIndex.NONE.knows("a#10")).isFalse();
    }
}
