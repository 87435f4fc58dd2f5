package org.mingfa.shortanswers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.shortanswers.Situation.CitedArticle;
import org.mingfa.text.document.ArticleNumber;

/** An answer speaks while the law says what it said when the answer was written, and is silent otherwise. */
class SituationAnswersTest {

    private static final LocalDate OLD = LocalDate.of(2011, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2021, 1, 1);

    @TempDir
    private Path data;

    private static Situation on(String law, int article, LocalDate version) {
        return new Situation(
                "light",
                "灯灭了",
                "看守人要点亮。",
                List.of(),
                List.of(new CitedArticle(law, ArticleNumber.of(article), version)),
                null,
                null,
                NEW,
                NEW,
                List.of("a", "b", "c", "d", "e"),
                List.of("f", "g", "h"));
    }

    @Test
    void aLawThatChangesOrIsNotHeldSilencesItsAnswers() throws IOException {
        HanlpSegmenter segmenter = new HanlpSegmenter();
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration(SearchEngine.named("lucene"), segmenter, Map.of())
                .law("light-2011", "样例灯塔法", OLD, NEW, "灯塔整夜点亮。", "看守人罚款。")
                .law("light-2021", "样例灯塔法", NEW, null, "灯塔自动点亮。")
                .publish(store, "g");
        LocalDate before = NEW.minusDays(1);
        try (OpenGeneration generation = OpenGeneration.open(store, "g")) {
            assertThat(SituationAnswers.inForce(on("样例灯塔法", 1, OLD), generation, before))
                    .hasValueSatisfying(answer -> {
                        assertThat(answer.basis()).singleElement().satisfies(basis -> {
                            assertThat(basis.label()).isEqualTo("《样例灯塔法》第一条");
                            assertThat(basis.version()).isEqualTo(OLD);
                        });
                    });
            assertThat(SituationAnswers.inForce(on("样例灯塔法", 1, NEW), generation, NEW))
                    .isPresent();
            assertThat(SituationAnswers.inForce(on("样例灯塔法", 1, OLD), generation, NEW))
                    .as("written for the version before")
                    .isEmpty();
            assertThat(SituationAnswers.inForce(on("样例灯塔法", 2, NEW), generation, NEW))
                    .as("an article that there is no longer")
                    .isEmpty();
            assertThat(SituationAnswers.inForce(on("样例浮标法", 1, OLD), generation, NEW))
                    .as("a law that is not held")
                    .isEmpty();
        }
    }
}
