package org.mingfa.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.evaluation.gate.Thresholds.Requirement;
import org.mingfa.evaluation.gate.Thresholds.SearchMode;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.topic.InvalidInputException;

class ThresholdFileTest {

    @Test
    void readsWhatEachWayOfSearchingMustReach() {
        Thresholds set = ThresholdFile.read("e.yaml", """
                # measured on 2026-01-01
                set: 猫
                as_of: any
                requires: {articles: 0.9}
                lexical:
                  MRR@10: {value: 0.61, allowed_loss: 0.03}
                  R@10: {value: 0.8, allowed_loss: 0.02}
                hybrid:
                  MRR@10: {value: 0.7, allowed_loss: 0.03}
                """);

        assertThat(set)
                .isEqualTo(new Thresholds(
                        "猫",
                        "any",
                        new Requirement(0.9, 0, Integer.MAX_VALUE),
                        Map.of(
                                SearchMode.LEXICAL,
                                List.of(
                                        new Expectation(Metric.parse("MRR@10"), 0.61, 0.03),
                                        new Expectation(Metric.parse("R@10"), 0.8, 0.02)),
                                SearchMode.HYBRID,
                                List.of(new Expectation(Metric.parse("MRR@10"), 0.7, 0.03)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lexical: {MRR@10: {value: 2, allowed_loss: 0}}           | e.yaml:4 MRR@10：value 应在 0 至 1 之间，allowed_loss 应在 0 至 value 之间，现为 2.0 和 0.0。见 docs/errors.md#V005
            lexical: {MRR@10: {value: 0.5}}                          | e.yaml:4 缺少键 "allowed_loss"。见 docs/errors.md#V005
            lexical: {MRR@10: {value: x, allowed_loss: 0}}           | e.yaml:4 "x" 不是数字。见 docs/errors.md#V005
            lexical: {MRR@10: {valu: 1, allowed_loss: 0}}            | e.yaml:4 不认识的键 "valu"，是否想写 "value"？见 docs/errors.md#V005
            lexical: [MRR@10]                                        | e.yaml:4 此处应为键值表。见 docs/errors.md#V005
            lexcal: {}                                               | e.yaml:4 不认识的键 "lexcal"，是否想写 "lexical"？见 docs/errors.md#V005
            lexical: {}                                              | e.yaml:1 没有任何预期指标。见 docs/errors.md#V005
            lexical: {MRR@10: {value: 1, allowed_loss: 0}, MRR@10: {value: 1, allowed_loss: 0}} | e.yaml:4 键 "MRR@10" 重复。见 docs/errors.md#V005
            lexical: {MRR10: {value: 1, allowed_loss: 0}}            | e.yaml:4 不认识的指标 "MRR10"，应为 名称@深度，名称可用 MRR、R、P、nDCG、MAP、success，例如 MRR@10、nDCG@30/judged-only。见 docs/errors.md#V005
            lexical: [                                               | e.yaml:5 不是合法的 YAML：expected the node content, but found '<stream end>'。见 docs/errors.md#V005
            as_of2: today                                            | e.yaml:4 不认识的键 "as_of2"，是否想写 "as_of"？见 docs/errors.md#V005
            """)
    void saysWhichLineIsWrong(String line, String message) {
        assertThatThrownBy(() ->
                        ThresholdFile.read("e.yaml", "set: 猫\nas_of: today\nrequires: {articles: 0.9}\n" + line + "\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void aKeyWithoutAValueIsNoName() {
        assertThatThrownBy(() ->
                        ThresholdFile.read("e.yaml", "as_of: today\nrequires: {articles: 0.9}\nset:\nlexical: {}\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("e.yaml:3 \"set\" 没有值。见 docs/errors.md#V005");
    }

    @Test
    void anExpectationIsMetDownToItsFloor() {
        Expectation expectation = new Expectation(Metric.parse("MRR@10"), 0.61, 0.03);

        assertThat(expectation.isMetBy(0.58)).isTrue();
        assertThat(expectation.isMetBy(0.9)).isTrue();
        assertThat(expectation.isMetBy(0.5799)).isFalse();
    }
}
