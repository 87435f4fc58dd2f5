package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicFile;

/** The folds of a public set. */
@Tag("shared")
class SharedFoldsTest {

    private static final Path SETS = Path.of(System.getProperty("mingfa.root"), "..", "shared", "evaluation");

    @Test
    void dividesRealTopicsIntoEvenFolds() {
        List<StatuteTopic> topics =
                TopicFile.read(SETS.resolve("stard/train.jsonl")).statuteTopics();
        Folds byId = Folds.byId(topics, 5);
        Folds byArticle = Folds.byArticle(topics, 5);

        Map<String, Integer> exposed = new LinkedHashMap<>();
        for (int fold = 0; fold < 5; fold++) {
            Exposure.groups(byId.training(fold), byId.test(fold))
                    .forEach((name, ids) -> exposed.merge(name, ids.size(), Integer::sum));
            assertThat(Exposure.groups(byArticle.training(fold), byArticle.test(fold)))
                    .containsOnlyKeys(Exposure.UNSEEN.label());
        }
        System.out.println("shared set stard by id, exposure of test topics: " + exposed);
        System.out.println("shared set stard by id, fold sizes: "
                + byId.parts().stream().map(List::size).toList());
        System.out.println("shared set stard by article, fold sizes: "
                + byArticle.parts().stream().map(List::size).toList());
        assertThat(byId.parts()).allSatisfy(part -> assertThat(part).hasSizeBetween(200, 300));
    }
}
