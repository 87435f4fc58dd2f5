package org.mingfa.search.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.search.learned.Calibration.Label;
import org.mingfa.search.learned.LawBigramModel.AskedLaw;
import org.mingfa.text.document.WorkKey;

class AbstentionModelTest {

    private static final WorkKey HELD = WorkKey.of("示例借贷法");
    private static final WorkKey OTHER = WorkKey.of("示例刑法");

    private static final LawBigramModel SPOKEN = new LawBigramModel(
            List.of(new AskedLaw(HELD, 100), new AskedLaw(OTHER, 100)),
            Map.of("借钱", new int[] {0, 30, 1, 2}, "判刑", new int[] {1, 40}));

    private static Calibration calibration(long passages) {
        Logit answer = new Logit(Map.of(Evidence.NEARNESS, 10.0, Evidence.COVERAGE, 2.0), -5);
        return new Calibration(passages, answer, 0, 2, null);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0, -2, NONE", "0.5, 0, 0, POSSIBLE", "0.5, 1, 2, DIRECT"})
    void evidenceAddsUpToAStrengthAndThatToAnAnswer(
            double nearness, double coverage, double strength, Answerability answered) {
        Calibration calibration = calibration(1000);
        double added = calibration.strength(Map.of(
                Evidence.NEARNESS, nearness, Evidence.COVERAGE, coverage, Evidence.LENGTH, 7.0)); // has no weight
        assertThat(added).isEqualTo(strength, within(1e-9));
        assertThat(calibration.answered(strength)).isEqualTo(answered);
    }

    /** Log-odds of 0 are even odds. */
    @ParameterizedTest
    @CsvSource({"-4, 0.018, POSSIBLE", "0, 0.5, POSSIBLE", "2, 0.881, POSSIBLE", "3, 0.953, LIKELY"})
    void aHitIsLikelyFromAProbabilityOn(double margin, double probability, ConfidenceLevel band) {
        Calibration labelled = calibration(1000).with(new Label(new Logit(Map.of(Evidence.MARGIN, 1.0), 0), 0.9));
        Map<Evidence, Double> evidence = Map.of(Evidence.MARGIN, margin);
        assertThat(labelled.probability(evidence)).isEqualTo(probability, within(1e-3));
        assertThat(labelled.band(labelled.probability(evidence))).isEqualTo(band);
    }

    @Test
    void withoutALabelNothingIsLikely() {
        Map<Evidence, Double> evidence = Map.of(Evidence.NEARNESS, 1.0, Evidence.COVERAGE, 1.0);
        assertThat(calibration(1000).probability(evidence)).isZero();
        assertThat(calibration(1000).band(1)).isEqualTo(ConfidenceLevel.POSSIBLE);
    }

    /** 1,000 and 60,000 meet at about 7,746. */
    @ParameterizedTest
    @CsvSource({"1, 1000", "7000, 1000", "8500, 60000", "1000000, 60000"})
    void aCollectionIsJudgedAsTheOneNearestToItInSize(long passages, long calibrated) {
        AbstentionModel floor =
                AbstentionModel.NONE.with(false, calibration(60_000)).with(false, calibration(1000));
        assertThat(floor.find(false, passages)).contains(calibration(calibrated));
        assertThat(floor.find(true, passages)).isEmpty();
    }

    @Test
    void aNewCalibrationTakesThePlaceOfTheOneForAsManyPassages() {
        Calibration other = new Calibration(1000, new Logit(Map.of(), 0), 0, 0, null);
        assertThat(AbstentionModel.NONE
                        .with(true, calibration(1000))
                        .with(true, other)
                        .hybrid())
                .containsExactly(other);
    }

    @Test
    void whatNobodyAsksAboutLawIsUnfamiliar() {
        assertThat(SPOKEN.familiarity(List.of("借钱", "判刑", "下雨", "红烧"))).isEqualTo(0.5);
        assertThat(SPOKEN.familiarity(List.of())).isZero();
    }

    @Test
    void theLawAskedAboutIsHeldOrNot() {
        assertThat(SPOKEN.logOddsHeld(List.of("借钱"), HELD::equals)).isPositive();
        assertThat(SPOKEN.logOddsHeld(List.of("判刑"), HELD::equals)).isNegative();
        assertThat(SPOKEN.logOddsHeld(List.of("下雨"), HELD::equals)).isZero();
        assertThat(SPOKEN.logOddsHeld(List.of("判刑"), Set.of(HELD, OTHER)::contains))
                .isGreaterThan(4);
        assertThat(LawBigramModel.NONE.logOddsHeld(List.of("借钱"), HELD::equals)).isZero();
    }
}
