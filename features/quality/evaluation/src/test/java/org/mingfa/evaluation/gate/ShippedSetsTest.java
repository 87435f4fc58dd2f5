package org.mingfa.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.evaluation.gate.Thresholds.SearchMode;
import org.mingfa.evaluation.topic.StatuteTopic;

class ShippedSetsTest {

    @TempDir
    Path none;

    @Test
    void theSetsOfTheProductHaveWhatTheirNamesSay() {
        SetDirectory sets = new SetDirectory(none.resolve("evaluation"));
        assertThat(sets.names()).containsExactly("plain", "several-questions", "starter", "stories", "two-characters");
        assertThat(sets.topics("plain").statuteTopics())
                .hasSizeGreaterThanOrEqualTo(300)
                .allSatisfy(topic -> assertThat(topic.question()).hasSizeBetween(3, 40))
                .extracting(StatuteTopic::question)
                .doesNotHaveDuplicates();
        assertThat(sets.topics("two-characters").statuteTopics())
                .hasSize(60)
                .allSatisfy(topic -> assertThat(topic.question()).hasSize(2));
        assertThat(sets.topics("several-questions").statuteTopics())
                .hasSize(304)
                .allSatisfy(topic -> assertThat(topic.question()).hasSizeBetween(80, 250))
                .extracting(StatuteTopic::question)
                .doesNotHaveDuplicates();
        assertThat(sets.topics("stories").statuteTopics())
                .hasSize(60)
                .allSatisfy(topic -> assertThat(topic.question()).hasSizeBetween(130, 220))
                .extracting(StatuteTopic::id)
                .doesNotHaveDuplicates();
    }

    /** Vectors are the default: a floor by words alone would let a generation that lost its meaning serve. */
    @Test
    void everyFloorOfTheProductBindsBothWaysOfSearching() {
        assertThat(new SetDirectory(none.resolve("evaluation")).gated())
                .hasSize(3)
                .allSatisfy(set -> assertThat(SearchMode.values())
                        .allSatisfy(mode -> assertThat(set.expected().of(mode)).isNotEmpty()));
    }
}
