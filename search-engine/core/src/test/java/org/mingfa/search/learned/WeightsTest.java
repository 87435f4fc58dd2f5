package org.mingfa.search.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private final double[] features = new double[Feature.values().length];

    @Test
    void accountsForASumByWhatCountedMost() {
        features[Feature.WORDS_RANK.ordinal()] = 0.5;
        features[Feature.NEARNESS.ordinal()] = 0.6;
        Weights weights = new Weights(Map.of(Feature.WORDS_RANK, 1.5, Feature.NEARNESS, 10.0));
        assertThat(weights.account(features)).isEqualTo("""
                nearness 0.6000 x 10.0000 = 6.0000
                words_rank 0.5000 x 1.5000 = 0.7500
                all 6.7500
                """);
        assertThat(weights.score(features)).isEqualTo(Math.exp(6.75 / 3));
    }
}
