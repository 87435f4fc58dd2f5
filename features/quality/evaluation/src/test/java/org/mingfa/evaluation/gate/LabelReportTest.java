package org.mingfa.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.gate.LabelReport.Bin;

class LabelReportTest {

    @Test
    void theCalibrationErrorWeighsEachBinByItsHits() {
        LabelReport report = new LabelReport(40, 30, 20, 18, 2, List.of(new Bin(30, 0.1, 0.2), new Bin(10, 0.9, 0.7)));
        assertThat(report.calibrationError()).isEqualTo((30 * 0.1 + 10 * 0.2) / 40, within(1e-9));
        assertThat(report.precision()).isEqualTo(0.9);
        assertThat(report.likelyShare()).isEqualTo(0.5);
    }

    @Test
    void whereNothingWasAskedNothingIsClaimed() {
        LabelReport report = new LabelReport(0, 0, 0, 0, 0, List.of());
        assertThat(report.precision()).isZero();
        assertThat(report.likelyShare()).isZero();
        assertThat(report.calibrationError()).isZero();
    }
}
