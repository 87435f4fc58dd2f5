package org.mingfa.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

class MetricPropertyTest {

    @Property(tries = 300)
    void staysBetweenZeroAndOne(
            @ForAll @UniqueElements List<@AlphaChars @StringLength(1) String> ranked,
            @ForAll Map<@AlphaChars @StringLength(1) String, @IntRange(min = -1, max = 3) Integer> labels,
            @ForAll @IntRange(min = 1, max = 3) int relevantFrom) {
        Judgments judgments = new Judgments(labels, relevantFrom);
        List<Metric> all = new ArrayList<>(Metrics.FOR_COMPLETE);
        all.addAll(Metrics.FOR_POOLED);
        for (Metric metric : all) {
            assertThat(metric.of(ranked, judgments)).as(metric.name()).isBetween(0.0, 1.0 + 1e-12);
        }
    }

    @Property(tries = 300)
    void theBestOrderHasAnNdcgOfOne(
            @ForAll @Size(min = 1)
                    Map<@AlphaChars @StringLength(1) String, @IntRange(min = 1, max = 3) Integer> labels) {
        List<String> best = labels.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(Metric.parse("nDCG@10").of(best, new Judgments(labels, 1))).isCloseTo(1, within(1e-9));
    }
}
