package org.mingfa.evaluation.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.evaluation.StarterGeneration;
import org.mingfa.evaluation.split.Half;
import org.mingfa.search.floor.Calibration;
import org.mingfa.search.floor.Evidence;
import org.mingfa.search.floor.Floor;
import org.mingfa.search.floor.SpokenPairs;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.Learned;
import org.mingfa.search.learned.LearnedFile;
import org.mingfa.search.request.SearchRequest.Mode;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.version.AsOf;

/** The floor on the starter corpus, by words alone: learned on one half of our questions, measured on the other. */
class FloorCheckTest {

    private static final AsOf TODAY = new AsOf.Day(LocalDate.of(2026, 7, 1));

    @TempDir
    private static Path folder;

    private static HanlpSegmenter segmenter;
    private static OpenGeneration generation;
    private static Searcher searcher;

    @BeforeAll
    static void build() throws IOException {
        segmenter = new HanlpSegmenter();
        generation = StarterGeneration.build(folder.resolve("starter"), segmenter, title -> true)
                .with(LearnedFile.standard());
        searcher = new Searcher(segmenter, new QuestionWords(), null);
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static FloorReport report(OpenGeneration of, FloorSets sets) {
        return new FloorCheck(searcher, of, TODAY, Mode.LEXICAL).run(sets);
    }

    @Test
    void ourQuestionsAreInTwoHalvesThatShareNone() {
        FloorSets all = FloorSets.standard();
        assertThat(all.unanswerable()).hasSize(468);
        assertThat(all.answerable()).hasSize(492);
        FloorSets one = all.of(Half.CALIBRATION);
        FloorSets other = all.of(Half.HELDOUT);
        assertThat(one.unanswerable()).doesNotContainAnyElementsOf(other.unanswerable());
        assertThat(one.unanswerable().size() + other.unanswerable().size()).isEqualTo(468);
        assertThat(all.among(1000).unanswerable()).hasSize(298);
    }

    @Test
    void questionsThatTrainingDidNotSeeAreJudgedByTheFloorThatShips() {
        FloorReport report = report(generation, FloorSets.standard().of(Half.HELDOUT));
        assertThat(report.noneShare()).isGreaterThan(0.9);
        assertThat(report.lostShare())
                .isLessThan(0.1); // without vectors and lay questions; with them see docs/adr/0050
        assertThat(report.noneByKind().get("weather")).isEqualTo(new FloorReport.Share(5, 5));
        assertThat(report.stillShown()).isLessThanOrEqualTo(report.lost());
        assertThat(report.kept().lost()).hasSize(report.lost());
    }

    @Test
    void withoutAFloorNothingIsLostAndLittleIsRefused() {
        FloorReport report =
                report(generation.withoutFloor(), FloorSets.standard().of(Half.HELDOUT));
        assertThat(report.lost()).isZero();
        assertThat(report.direct()).isZero();
        assertThat(report.noneShare()).isLessThan(0.2);
    }

    @Test
    void calibratingSeparatesTheHalfThatItSees() {
        Learned learned = generation.learned();
        assertThat(learned).isNotNull();
        FloorSets half = FloorSets.standard().of(Half.CALIBRATION);
        Calibration calibration = new FloorTraining(searcher, generation, TODAY).run(half, learned, false);
        assertThat(calibration.weights().keySet())
                .contains(Evidence.COVERAGE, Evidence.FAMILIARITY)
                .doesNotContain(Evidence.NEARNESS);
        assertThat(calibration.direct()).isGreaterThan(calibration.possible());
        Floor floor = learned.floor().uncalibrated().with(false, calibration);
        FloorReport report = report(generation.with(learned.with(floor)), half);
        assertThat(report.noneShare()).isBetween(0.9, 0.94);
        assertThat(report.direct()).isLessThan(half.unanswerable().size() / 50);
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
        SpokenPairs pairs = new SpokenQuestions(segmenter).count(table, Set.of("借条丢了"));
        assertThat(pairs.questions().getFirst().questions()).isEqualTo(3);
        assertThat(pairs.counts()).containsOnlyKeys("借条");
        assertThat(pairs.counts().get("借条")).containsExactly(0, 3);
        assertThat(new SpokenQuestions(segmenter)
                        .count(table, Set.of("借条丢了", "借条"))
                        .counts())
                .isEmpty();
    }
}
