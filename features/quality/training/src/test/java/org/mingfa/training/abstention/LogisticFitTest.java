package org.mingfa.training.abstention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.search.learned.Evidence;
import org.mingfa.search.learned.Logit;
import org.mingfa.training.abstention.LogisticFit.Example;

class LogisticFitTest {

    /** Of forty hits those that are near are right, and where they are the odds of the law are greater by so much. */
    private static List<Example> hits(double more) {
        return IntStream.range(0, 40)
                .mapToObj(at -> {
                    boolean isRight = at % 2 == 0;
                    Map<Evidence, Double> evidence = Map.of(
                            Evidence.NEARNESS, isRight ? 0.7 : 0.5, Evidence.LAW_HELD, isRight ? 4.6 + more : 4.6);
                    return new Example(evidence, isRight, 1);
                })
                .toList();
    }

    private static Logit fit(double more) {
        return LogisticFit.fit(List.of(Evidence.NEARNESS, Evidence.LAW_HELD), hits(more));
    }

    /** Else a collection that lacks such a law would get odds of hundreds. */
    @Test
    void leavesOutWhatHardlyVaries() {
        assertThat(fit(0.004).weights().get(Evidence.LAW_HELD)).isZero();
        assertThat(fit(0.004).weights().get(Evidence.NEARNESS)).isPositive();
        assertThat(fit(0.4).weights().get(Evidence.LAW_HELD)).isPositive();
    }
}
