package org.mingfa.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.similar.search.Lack;
import org.mingfa.similar.search.Precedence;
import org.mingfa.similar.search.Tier;

class StopAnswerTest {

    private static Tier tier(Precedence precedence, int found) {
        return new Tier(precedence, 9, null, null, found);
    }

    /** No sentence denies the cases that are shown as 类案 below it. */
    @Test
    void casesForReferenceThatReachTheLineAreSaid() {
        List<Tier> tiers = List.of(tier(Precedence.GUIDING, 0), tier(Precedence.REFERENCE, 2));
        assertThat(StopAnswer.of(null, tiers, List.of()).note())
                .startsWith("第一至第四顺位均未检索到")
                .endsWith("其他法院的案件中有 2 件类案，只供参考。");
    }

    @Test
    void ofNoCaseNothingElseIsSaid() {
        assertThat(StopAnswer.of(null, List.of(tier(Precedence.REFERENCE, 0)), List.of())
                        .note())
                .isEqualTo("各顺位均未检索到类案。");
    }

    @Test
    void theFirstTierWithACaseEndsTheSearch() {
        StopAnswer stop = StopAnswer.of(Precedence.GUIDING, List.of(tier(Precedence.REFERENCE, 2)), List.of());
        assertThat(stop.tier()).isEqualTo(1);
        assertThat(stop.note()).startsWith("第1顺位已检索到类案");
    }

    @Test
    void whatWasNotToldIsSaidAndNothingStops() {
        StopAnswer stop = StopAnswer.of(null, List.of(tier(Precedence.GUIDING, 0)), List.of(Lack.FACTS, Lack.FOCUS));
        assertThat(stop.tier()).isNull();
        assertThat(stop.note()).startsWith("案情太短（不足40字），没有争议焦点，不能认定类案").endsWith("各顺位都还要检索。");
    }
}
