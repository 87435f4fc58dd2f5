package org.mingfa.risk.facts.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** In what parts a first sentence is read, and which numbers it holds. */
class SentenceWindowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void aPartIsWhatStandsBetweenMarks() {
        String text = "老板不签合同，欠我三个月工资！";

        assertThat(SentenceWindows.of(text)).extracting(window -> window.of(text)).containsExactly("老板不签合同", "欠我三个月工资");
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
}
