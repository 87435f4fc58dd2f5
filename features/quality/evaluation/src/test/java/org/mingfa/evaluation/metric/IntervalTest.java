package org.mingfa.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static List<Double> halves(int topics) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < topics; i++) {
            values.add(i % 2.0);
        }
        return values;
    }

    /** For a share of one half the normal approximation is 0.5 +- 1.96 * sqrt(0.25 / n). */
    @Test
    void isAsWideAsTheNormalApproximation() {
        Interval interval = Interval.of(halves(400));

        assertThat(interval.mean()).isEqualTo(0.5);
        assertThat(interval.low()).isCloseTo(0.451, within(0.004));
        assertThat(interval.high()).isCloseTo(0.549, within(0.004));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(Interval.of(halves(31))).isEqualTo(Interval.of(halves(31)));
    }

    @Test
    void isAPointWhereAllTopicsAgree() {
        assertThat(Interval.of(List.of(0.25, 0.25, 0.25))).isEqualTo(new Interval(0.25, 0.25, 0.25));
        assertThatThrownBy(() -> Interval.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Double> values(double... values) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put("t" + i, values[i]);
        }
        return map;
    }

    /** With six topics that all gain the same, 2 of the 64 swaps are as large: p = 2/64. */
    @Test
    void randomisationAgreesWithCountingAllSwaps() {
        Difference difference = Difference.between(values(0, 0, 0, 0, 0, 0), values(1, 1, 1, 1, 1, 1));

        assertThat(difference.interval()).isEqualTo(new Interval(1, 1, 1));
        assertThat(difference.p()).isCloseTo(2 / 64.0, within(0.006));
        assertThat(difference.topics()).isEqualTo(6);
    }

    @Test
    void findsNoDifferenceBetweenARunAndItself() {
        Difference difference = Difference.between(values(0.2, 0.9, 0.5), values(0.2, 0.9, 0.5));

        assertThat(difference).isEqualTo(new Difference(new Interval(0, 0, 0), 1.0, 3));
    }

    @Test
    void refusesRunsWithoutACommonTopic() {
        assertThatThrownBy(() -> Difference.between(Map.of("a", 1.0), Map.of("b", 1.0)))
                .hasMessage("两次运行没有相同的问题，无从比较；请用同一问题集的运行文件。");
    }
}
