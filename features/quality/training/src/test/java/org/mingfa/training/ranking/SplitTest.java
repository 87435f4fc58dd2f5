package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.text.version.ArticleKey;

class SplitTest {

    private static StatuteTopic topic(String id, String... articles) {
        return new StatuteTopic(
                id,
                "问",
                Arrays.stream(articles).map(a -> ArticleKey.of("甲法", a)).toList());
    }

    private static List<StatuteTopic> topics(int count) {
        List<StatuteTopic> topics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            topics.add(topic("t" + i, Integer.toString(i / 3 + 1)));
        }
        return topics;
    }

    @Test
    void everyTopicIsTestedOnceAndNeverTrainedOnThen() {
        List<StatuteTopic> topics = topics(100);
        Folds folds = Folds.byId(topics, 5);

        List<StatuteTopic> tested = new ArrayList<>();
        for (int fold = 0; fold < 5; fold++) {
            tested.addAll(folds.test(fold));
            assertThat(folds.training(fold)).doesNotContainAnyElementsOf(folds.test(fold));
            assertThat(folds.training(fold).size() + folds.test(fold).size()).isEqualTo(100);
            assertThat(folds.test(fold)).hasSizeBetween(10, 30);
        }
        assertThat(tested).containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void aTopicKeepsItsFoldWhenOthersAreAdded() {
        Folds few = Folds.byId(topics(20), 5);
        Folds many = Folds.byId(topics(100), 5);

        for (int fold = 0; fold < 5; fold++) {
            assertThat(many.test(fold)).containsAll(few.test(fold));
        }
    }

    @Test
    void topicsThatShareAnArticleStayTogetherEvenThroughOthers() {
        List<StatuteTopic> topics = new ArrayList<>(topics(90));
        topics.add(topic("bridge", "1", "2"));

        Folds folds = Folds.byArticle(topics, 5);

        for (int fold = 0; fold < 5; fold++) {
            Set<ArticleKey> trained = new HashSet<>();
            folds.training(fold).forEach(t -> trained.addAll(t.relevant()));
            folds.test(fold).forEach(t -> assertThat(t.relevant()).doesNotContainAnyElementsOf(trained));
            assertThat(folds.test(fold)).hasSizeBetween(15, 22);
        }
        assertThat(folds.parts().stream()
                        .filter(part -> part.contains(topics.getLast()))
                        .findFirst())
                .hasValueSatisfying(part -> assertThat(part).contains(topics.get(0), topics.get(5)));
    }

    @Test
    void aTopicIsSeenWhenTrainingHasOneOfItsArticles() {
        Map<String, Set<String>> groups = Exposure.groups(
                List.of(topic("1", "1"), topic("2", "2")),
                List.of(topic("3", "9", "2"), topic("4", "9"), topic("5", "1")));

        assertThat(groups).isEqualTo(Map.of("训练见过的法条", Set.of("3", "5"), "训练未见的法条", Set.of("4")));
    }
}
