package org.mingfa.training.abstention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.evaluation.gate.FloorCheck;
import org.mingfa.evaluation.gate.FloorReport;
import org.mingfa.evaluation.gate.FloorSets;
import org.mingfa.evaluation.gate.Half;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.AbstentionModel;
import org.mingfa.search.learned.Calibration;
import org.mingfa.search.learned.Evidence;
import org.mingfa.search.learned.LawBigramModel;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.version.AsOf;
import org.mingfa.training.TrainingRun;

/** Where an answer ends, learned on one half of our questions on the starter corpus, by words alone. */
class FloorTrainingTest {

    private static final AsOf TODAY = new AsOf.Day(LocalDate.of(2026, 7, 1));

    @TempDir
    private static Path folder;

    private static HanlpSegmenter segmenter;
    private static OpenGeneration generation;
    private static Searcher searcher;

    @BeforeAll
    static void build() throws IOException {
        segmenter = new HanlpSegmenter();
        Path data = folder.resolve("data");
        TrainingRun.buildStarter(data.toString());
        GenerationStore store = new GenerationStore(data);
        generation = OpenGeneration.open(store, store.live().orElseThrow()).with(RankingModelFile.standard());
        searcher = new Searcher(segmenter, new QuestionWords(), null);
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    @Test
    void calibratingSeparatesTheHalfThatItSees() {
        RankingModel learned = generation.learned();
        assertThat(learned).isNotNull();
        FloorSets half = FloorSets.standard().of(Half.CALIBRATION);
        Calibration calibration = new FloorTraining(searcher, generation, TODAY).run(half, learned, false);
        assertThat(calibration.answer().weights().keySet())
                .contains(Evidence.COVERAGE, Evidence.FAMILIARITY)
                .doesNotContain(Evidence.NEARNESS);
        assertThat(calibration.direct()).isGreaterThan(calibration.possible());
        AbstentionModel floor = learned.abstention().uncalibrated().with(false, calibration);
        FloorReport report =
                new FloorCheck(searcher, generation.with(learned.with(floor)), TODAY, Mode.LEXICAL).run(half);
        assertThat(report.noneShare()).isBetween(0.9, 0.94);
        assertThat(report.direct()).isLessThan(half.unanswerable().size() / 50);
        assertThat(Objects.requireNonNull(calibration.label()).decisive().weights())
                .containsKey(Evidence.MARGIN)
                .doesNotContainKeys(Evidence.NEARNESS, Evidence.QUESTION_LEAD);
        assertThat(report.label().calibrationError()).isLessThan(0.06);
        assertThat(report.label().precision()).isGreaterThan(0.85);
    }

    @Test
    void pairsOfAFewQuestionsAndThoseThatAreMeasuredAreNotCounted() throws IOException {
        Path table = folder.resolve("spoken.tsv");
        Files.writeString(table, """
                law\tversion\tarticle\tquestion
                示例法\t2020\t1\t借条
                示例法\t2020\t1\t借条呢
                示例法\t2020\t2\t借条吗
                示例法\t2020\t2\t借条丢了
                """);
        LawBigramModel pairs = new BigramCounts(segmenter).count(table, Set.of("借条丢了"));
        assertThat(pairs.questions().getFirst().questions()).isEqualTo(3);
        assertThat(pairs.counts()).containsOnlyKeys("借条");
        assertThat(pairs.counts().get("借条")).containsExactly(0, 3);
        assertThat(new BigramCounts(segmenter)
                        .count(table, Set.of("借条丢了", "借条"))
                        .counts())
                .isEmpty();
    }
}
