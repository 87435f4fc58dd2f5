package org.mingfa.similar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is long is read where it says most; what is not is read whole. */
class SalientPassagesTest {

    private static final Map<String, Float> PAIRS = Map.of("灯塔", 1f, "倒塌", 0.8f);

    @Test
    void aTextThatIsNotLongIsTakenWhole() {
        String text = "甲".repeat(SalientPassages.LONGEST);
        assertThat(SalientPassages.of(text, PAIRS)).isSameAs(text);
    }

    @Test
    void ofALongOneTheWindowsWithTheHeaviestPairsInTheirOrder() {
        String idle = "甲".repeat(30_000);
        String told = SalientPassages.of(idle + "，后来灯塔倒塌，" + idle + "，灯塔重建。", PAIRS);
        assertThat(told.length()).isBetween(SalientPassages.LONGEST / 2, SalientPassages.LONGEST + 100);
        assertThat(told).contains("灯塔倒塌").endsWith("灯塔重建。\n");
        assertThat(told.indexOf("灯塔倒塌")).isLessThan(told.indexOf("灯塔重建"));
    }
}
