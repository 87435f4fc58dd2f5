package org.mingfa.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.evaluation.StarterGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.version.AsOf;

/** The floor that ships, on the starter corpus by words alone, measured on the half of our questions that training did not see. */
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
                .with(RankingModelFile.standard());
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
        assertThat(report.label().asked()).isGreaterThan(150);
        assertThat(report.label().most()).isLessThanOrEqualTo(3);
    }

    @Test
    void withoutAFloorNothingIsLostAndLittleIsRefused() {
        FloorReport report =
                report(generation.withoutFloor(), FloorSets.standard().of(Half.HELDOUT));
        assertThat(report.lost()).isZero();
        assertThat(report.direct()).isZero();
        assertThat(report.noneShare()).isLessThan(0.2);
    }
}
