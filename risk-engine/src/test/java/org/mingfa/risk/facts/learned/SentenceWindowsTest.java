package org.mingfa.risk.facts.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactReader;

/** In what parts a first sentence is read, and which numbers it holds. */
class SentenceWindowsTest {

    private static final FactBook FACTS = FactReader.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void aPartIsWhatStandsBetweenMarks() {
        String text = "老板不签合同，欠我三个月工资！";

        assertThat(SentenceWindows.of(text))
                .extracting(window -> window.of(text))
                .containsExactly("老板不签合同", "欠我三个月工资");
    }

    /** So that a fact at a border stands whole in one of them. */
    @Test
    void aLongPartIsReadInPiecesThatOverlap() {
        String text = "厂里说我顶撞线长第二天就喊我莫来了社保也没有给我买";

        assertThat(SentenceWindows.of(text))
                .extracting(window -> window.of(text))
                .containsExactly("厂里说我顶撞线长第二天就喊我", "长第二天就喊我莫来了社保也没", "莫来了社保也没有给我买");
    }

    @Test
    void aShortTextIsReadWholeOnly() {
        assertThat(SentenceWindows.of("老板不签合同。")).isEmpty();
    }

    /** A length of time and a promise are no days; a month is a stretch. */
    @Test
    void daysSumsAndRatesAreNumbers() {
        assertThat(SpokenNumber.of("去年三月借给他5万，月息两分，昨天催过，他说下个月还", TODAY))
                .extracting(number -> number.kind() + " " + number.value())
                .containsExactly("DAY 2025-03-01/2025-03-31", "AMOUNT 50000", "RATE 24%", "DAY 2026-11-30");
    }

    /** 12月7号前补正 is to come, and 12月22号收到 has been: of what may be either the nearest one is meant. */
    @ParameterizedTest
    @CsvSource({
        "让12月7号前补正, correction_due, 2026-12-07",
        "12月22号开庭, hearing_on, 2026-12-22",
        "12月22号收到的诉状, complaint_served, 2025-12-22",
        "11月20号开庭, hearing_on, 2026-11-20",
        "传票来了3号开, hearing_on, 2026-12-03",
        "传票来了25号开, hearing_on, 2026-11-25",
        "2025年12月22日开庭, hearing_on, 2025-12-22",
    })
    void aDayWithNoYearIsTheNearestUnlessItHasBeen(String text, String fact, String day) {
        assertThat(SpokenNumber.of(text, TODAY))
                .singleElement()
                .extracting(number -> number.valueFor(FACTS.get(fact), TODAY))
                .isEqualTo(day);
    }
}
