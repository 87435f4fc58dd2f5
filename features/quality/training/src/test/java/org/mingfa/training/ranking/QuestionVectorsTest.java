package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.questions.QuestionIndex;
import org.mingfa.text.document.DocumentId;

class QuestionVectorsTest {

    private static final float[] NIGHT = {1, 0};
    private static final float[] FARE = {0, 1};

    private final List<String> read = new ArrayList<>();
    private final QuestionVectors known = new QuestionVectors(
            index(passage("new#1", "夜里能上岸吗", "过河要钱吗"), passage("old#1", "夜里能上岸吗"), passage("old#2")), this::model);

    private float[] model(String question) {
        read.add(question);
        return question.startsWith("夜") ? NIGHT : FARE;
    }

    private static IndexDocument passage(String id, String... questions) {
        LawPassage law = new LawPassage(id, new DocumentId("yangli"), null, List.of(), 0, "样例", List.of(questions));
        return new IndexDocument(law, Map.of(), Map.of(), Map.of(), IndexDocument.NO_VECTOR);
    }

    private static LegalIndex index(IndexDocument... passages) {
        return (LegalIndex) Proxy.newProxyInstance(
                QuestionVectorsTest.class.getClassLoader(),
                new Class<?>[] {LegalIndex.class},
                (proxy, method, arguments) -> Stream.of(passages));
    }

    @Test
    void asksTheModelForAQuestionOnceAndGivesItForEachOfItsPassages() {
        List<String> given = new ArrayList<>();
        known.forEach((passage, vector) -> given.add(passage + " " + (vector == NIGHT ? "night" : "fare")));
        assertThat(given).containsExactly("new#1 night", "new#1 fare", "old#1 night");
        assertThat(read).containsExactly("夜里能上岸吗", "过河要钱吗");
    }

    @Test
    void areTurnedByWhatIsLearnedOrNot() {
        QueryProjection toARightAngle = new QueryProjection(1, new float[] {-1, 1, -1, -1}, new float[] {0, 0});
        QuestionIndex projected = known.projected(toARightAngle);
        assertThat(projected.isProjected()).isTrue();
        assertThat(projected.nearest(FARE, 3))
                .as("the question of the night is projected there")
                .extracting(QuestionIndex.Near::passage)
                .containsExactly("new#1", "old#1");
        QuestionIndex asRead = known.projected(null);
        assertThat(asRead.isProjected()).isFalse();
        assertThat(asRead.nearest(FARE, 1))
                .extracting(QuestionIndex.Near::passage)
                .containsExactly("new#1");
        assertThat(asRead.nearest(FARE, 3).getLast().cosine()).isLessThan(0.1f);
    }
}
