package org.mingfa.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.report.CourtStatement;
import org.mingfa.usage.report.CourtStatement.Letter;
import org.mingfa.usage.report.CourtStatement.OwnFigure;
import org.mingfa.usage.report.CourtStatement.StatedValue;
import org.mingfa.usage.report.CourtStatement.StatementTopic;
import org.mingfa.usage.report.Quality;
import org.mingfa.usage.report.Quality.Metric;
import org.mingfa.yaml.FlawException;

class StatementFileTest {

    @Test
    void readsSentencesFiguresAndTasks() {
        CourtStatement statement = StatementFile.read("told.yaml", """
                plans: [完成对接。]
                figures:
                  P1: {value: 76, before: 64, total: 80, source: 信息处}
                  X1: {value: 0, source: 信息处}
                tasks:
                  四（一）: 已完成。
                """);
        assertThat(statement)
                .isEqualTo(new CourtStatement(
                        Map.of(
                                "P1",
                                        new StatedValue(
                                                new BigDecimal(76), new BigDecimal(64), new BigDecimal(80), "信息处"),
                                "X1", new StatedValue(BigDecimal.ZERO, null, null, "信息处")),
                        Map.of(StatementTopic.PLANS, List.of("完成对接。")),
                        Map.of("四（一）", "已完成。")));
    }

    /** A blank form fills nothing in; filled in a few places it says what stands there, and that there is nothing where it says so. */
    @Test
    void readsTheTemplateAsItIsAndFilledIn() {
        String template = StatementFile.template();
        assertThat(StatementFile.read("blank.yaml", template)).isEqualTo(CourtStatement.NONE);
        CourtStatement filled = StatementFile.read(
                "filled.yaml",
                template.replace("number:     #", "number: 浙高法〔2026〕12号  #")
                        .replace("copies: []", "copies: [杭州市中级人民法院]")
                        .replace("problems:  #", "problems: []  #")
                        .replace("L7: {value: ,", "L7: {value: 0,")
                        .replace("total: , source: }  # 在线宣判", "total: , source: 审判系统}  # 在线宣判")
                        .replace("own: []", "own:\n- {chapter: 3, name: 巡回开庭, unit: 次, value: 4, source: 信息处}"));
        assertThat(filled.figures()).isEqualTo(Map.of("L7", new StatedValue(BigDecimal.ZERO, null, null, "审判系统")));
        assertThat(filled.texts()).isEqualTo(Map.of(StatementTopic.PROBLEMS, List.of()));
        assertThat(filled.own())
                .containsExactly(new OwnFigure(3, "巡回开庭", "次", new StatedValue(new BigDecimal(4), null, null, "信息处")));
        assertThat(filled.letter()).isEqualTo(new Letter("浙高法〔2026〕12号", null, List.of("杭州市中级人民法院"), null, null));
    }

    @Test
    void refusesALetterNumberThatNoCourtWrites() {
        for (String wrong : List.of("浙高法[2026]12号", "浙高法〔2026〕第12号", "浙高法〔2026〕012号", "浙高法〔26〕12号")) {
            assertThatThrownBy(() -> StatementFile.read("t", "letter:\n  number: " + wrong + "\n"))
                    .hasMessageContaining("t:2")
                    .hasMessageContaining("六角括号");
        }
        assertThatThrownBy(() ->
                        StatementFile.read("t", "own: [{chapter: 3, name: 在线宣判, unit: 次, value: 4, source: a}]\n"))
                .hasMessageContaining("写在 figures 里");
        assertThatThrownBy(() -> StatementFile.read("t", "figures:\n  L7: {value: 4, source: }\n"))
                .hasMessageContaining("缺少来源");
    }

    @Test
    void refusesAFigureThatTheSystemCountsItselfAndNamesTheLine() {
        assertThatThrownBy(() -> StatementFile.read("told.yaml", "figures:\n  S5.1: {value: 1, source: a}\n"))
                .isInstanceOf(FlawException.class)
                .hasMessageContaining("told.yaml:2")
                .hasMessageContaining("不认识的键 \"S5.1\"");
        assertThatThrownBy(() -> StatementFile.read("told.yaml", "problem: [一]\n"))
                .hasMessageContaining("是否想写 \"problems\"");
    }

    /** A report that is filed stays: what cannot be is refused before, with its line. */
    @Test
    void refusesFiguresThatCannotBe() {
        assertThatThrownBy(() -> StatementFile.read("t", "figures:\n  X1:\n    value: -1\n    source: a\n"))
                .isInstanceOf(FlawException.class)
                .hasMessageContaining("t:3")
                .hasMessageContaining("不能小于 0");
        assertThatThrownBy(() -> StatementFile.read("t", "figures:\n  L10: {value: 100.5, source: a}\n"))
                .hasMessageContaining("比例，不能大于 100");
        assertThatThrownBy(() -> StatementFile.read("t", "figures:\n  L2: {value: 5, total: 4, source: a}\n"))
                .hasMessageContaining("累计 4 少于本期 5");
        assertThat(StatementFile.read("t", "figures:\n  L10: {value: 100, before: 0, total: 99.5, source: a}\n")
                        .figures())
                .hasSize(1);
    }

    @Test
    void readsAnEvaluation() {
        assertThat(SearchQuality.read("e.json", """
                {"set": "starter", "system": "x", "topics": 50,
                 "metrics": [{"metric": "MRR@10", "mean": 0.61, "low": 0.55, "high": 0.67}]}
                """))
                .isEqualTo(new Quality(
                        "starter", 50, "索引 x（评测文件所记）", List.of(new Metric("MRR@10", "0.61", "0.55", "0.67"))));
        assertThatThrownBy(() -> SearchQuality.read("e.json", "{}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有指标");
    }
}
