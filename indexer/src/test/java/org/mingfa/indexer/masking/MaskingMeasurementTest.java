package org.mingfa.indexer.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.indexer.masking.MaskingMeasurement.Figures;

/** The table of the gate: its floor on invented judgments, and that it counts what it says. */
class MaskingMeasurementTest {

    @Test
    void generatedJudgmentsAreServedWithoutNamesAndWithTheirOrders() {
        Figures figures = MaskingMeasurement.of(GeneratedJudgments.of(240, 58).stream());
        assertThat(figures.judgments()).isEqualTo(240);
        assertThat(figures.served()).isGreaterThanOrEqualTo(150);
        assertThat(figures.altered()).isEmpty();
        assertThat(figures.naming())
                .hasSizeLessThanOrEqualTo(6); // each a word that is a name of somebody outside the roll
        assertThat(figures.precision()).isGreaterThan(.95);
        assertThat(figures.kinds().keySet()) // where children are parties the judgment waits
                .containsAll(EnumSet.complementOf(EnumSet.of(MaskedKind.SCHOOL)));
        figures.kinds()
                .forEach(
                        (kind, own) -> assertThat(own.recall()).as(kind.label()).isGreaterThan(.98));
    }

    @Test
    void theSameSeedGivesTheSameJudgmentsWithEveryKind() {
        List<MarkedJudgment> judgments = GeneratedJudgments.of(80, 7);
        List<String> texts = judgments.stream().map(MarkedJudgment::marked).toList();
        assertThat(texts)
                .isEqualTo(GeneratedJudgments.of(80, 7).stream()
                        .map(MarkedJudgment::marked)
                        .toList())
                .doesNotHaveDuplicates()
                .noneMatch(text -> text.contains("<"));
    }

    /** Of four marks one is left, an organisation is lost, a word is cut. */
    @Test
    void countsWhatIsLeftAndWhatIsCut() {
        String source = "原告李明诉张大伟，市第一医院证明，王小红高兴地签字。";
        HiddenPlaces places = HiddenPlaces.of(source, "原告李某诉张某，市某医院证明，王小红高某签字。");
        assertThat(places.isHidden(2, 4)).isTrue();
        assertThat(places.isHidden(5, 8)).isTrue();
        assertThat(places.isHidden(source.indexOf("王小红"), source.indexOf("高兴"))).isFalse();
        assertThat(places.isUntouched(source.indexOf("市第一"), source.indexOf("证明")))
                .isFalse();
        assertThat(places.unmarked()).containsExactly("第一", "兴地");
    }
}
