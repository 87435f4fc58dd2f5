package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.YamlReader;

class FactBookTest {

    private static final FactBook BOOK = FactReader.read(List.of(YamlReader.read("facts/x.yaml", """
            topic: 甲
            facts:
              kind: {ask: 哪一类？, type: choice, options: {loan: 借款, sale: 买卖}}
              lent: {ask: 借了多少？, type: amount, asked_if: kind = "loan"}
              due: {ask: 哪天到期？, type: date, asked_if: lent > 0}
              rate: {ask: 利率？, type: percent}
              times: {ask: 几次？, type: integer, unit: 次}
              paid: {ask: 还了吗？, type: boolean}
              born: {ask: 哪天出生？, type: birthday}
            """)));

    @Test
    void readsAnswersAsPeopleAndProgramsGiveThem() {
        CaseFacts facts = BOOK.read(
                Map.of("kind", "借款", "lent", 1000.5, "due", "2024-02-29", "rate", "15.4", "times", 3, "paid", "是"));
        assertThat(facts.values())
                .isEqualTo(Map.of(
                        "kind",
                        "loan",
                        "lent",
                        new BigDecimal("1000.5"),
                        "due",
                        LocalDate.of(2024, 2, 29),
                        "rate",
                        new BigDecimal("15.4"),
                        "times",
                        new BigDecimal("3"),
                        "paid",
                        true));
    }

    @Test
    void notClearIsAnAnswerButNoValue() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("paid", "不清楚");
        answers.put("lent", null);
        CaseFacts facts = BOOK.read(answers);
        assertThat(facts).isEqualTo(CaseFacts.NONE.withUnsure("paid"));
        assertThat(facts.isAnswered("paid")).isTrue();
        assertThat(facts.isAnswered("lent")).isFalse();
    }

    @Test
    void namesEveryWrongAnswerButNeverRepeatsIt() {
        assertThatThrownBy(() -> BOOK.read(Map.of("due", "2024-02-30", "lent", "很多", "kimd", "loan", "paid", "也许")))
                .isInstanceOfSatisfying(
                        InvalidAnswersException.class,
                        e -> assertThat(e)
                                .returns(Refusal.Kind.INVALID_VALUE, Refusal::kind)
                                .extracting(InvalidAnswersException::flaws, LIST)
                                .containsExactlyInAnyOrder(
                                        new InvalidAnswersException.Flaw(
                                                "/facts/due", "应为日期（如 2024-03-31、2024.3.31），或“不清楚”"),
                                        new InvalidAnswersException.Flaw(
                                                "/facts/lent", "应为不小于零的金额（元，最多两位小数，如 50000、50,000、5万），或“不清楚”"),
                                        new InvalidAnswersException.Flaw("/facts/kimd", "不认识的事项，是否想写 \"kind\"？"),
                                        new InvalidAnswersException.Flaw("/facts/paid", "应为是或否，或“不清楚”")));
    }

    @Test
    void amountHasAtMostTwoDecimalsAndNoSign() {
        assertThat(BOOK.get("lent").read("0.01")).contains(new BigDecimal("0.01"));
        assertThat(BOOK.get("lent").read("0.001")).isEmpty();
        assertThat(BOOK.get("lent").read("-1")).isEmpty();
        assertThat(BOOK.get("times").read("1.5")).isEmpty();
    }

    // key | answer | what is read of it, or what is said of it
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paid | 有 | true
            paid | 没有 | false
            times | 3次 | 3
            times | 36501 | 应为整数，0 至 36500 之间
            lent | 10000000000000 | 10000000000000
            lent | 10000000000000.01 | 金额过大
            rate | 0.5% | 0.5
            rate | 0.5 | 不足 1 的须带百分号
            rate | 1000.1 | 利率过高
            born | 1930-01-01 | 1930-01-01
            due | 1930-01-01 | 日期应在 1949-10-01 至 2199-12-31 之间
            """)
    void limitsAreThoseOfTheCalculators(String key, String answer, String outcome) {
        String read;
        try {
            read = BOOK.read(Map.of(key, answer)).find(key).orElseThrow().toString();
        } catch (InvalidAnswersException wrong) {
            read = wrong.flaws().getFirst().message();
        }
        assertThat(read).contains(outcome);
    }

    @Test
    void answerToASenselessQuestionIsNotUsed() {
        CaseFacts facts = BOOK.read(Map.of("kind", "sale", "lent", "100", "due", "2024-01-31"));
        FactValuation valuation = new FactValuation(BOOK, facts, Map.of());
        assertThat(valuation.find("lent")).isEqualTo(new Resolution.Inapplicable());
        assertThat(valuation.find("due")).isEqualTo(new Resolution.Inapplicable());
        FactValuation other = new FactValuation(BOOK, facts.with("kind", "loan"), Map.of());
        assertThat(other.find("due")).isEqualTo(new Resolution.Value(LocalDate.of(2024, 1, 31)));
    }

    @Test
    void whatMakesAQuestionSensibleIsMissingToo() {
        FactValuation valuation = new FactValuation(BOOK, CaseFacts.NONE, Map.of());
        assertThat(valuation.find("due"))
                .isEqualTo(new Resolution.MissingFacts(java.util.Set.of("due", "lent", "kind")));
    }

    @Test
    void showsValuesAsPeopleWriteThem() {
        assertThat(BOOK.get("lent").show(new BigDecimal("1234567.50"))).isEqualTo("1,234,567.5元");
        assertThat(BOOK.get("lent").show(new BigDecimal("1000"))).isEqualTo("1,000元");
        assertThat(BOOK.get("due").show(LocalDate.of(2024, 3, 1))).isEqualTo("2024年3月1日");
        assertThat(BOOK.get("kind").show("loan")).isEqualTo("借款");
        assertThat(BOOK.get("rate").show(new BigDecimal("15.40"))).isEqualTo("15.4%");
    }

    @Test
    void wrongFileIsNamedWithLineAndHint() {
        assertThatThrownBy(() -> read("a: {ask: 甲？, type: chioce, options: {x: 甲}}"))
                .hasMessageContaining("facts/y.yaml:3 不认识的值 \"chioce\"，是否想写 \"choice\"？");
        assertThatThrownBy(() -> read("a: {ask: 甲？, type: date, askd_if: b = 1}"))
                .hasMessageContaining("facts/y.yaml:3 不认识的键 \"askd_if\"，是否想写 \"asked_if\"？");
        assertThatThrownBy(() -> read("a: {ask: 甲？, type: date, asked_if: a > as_of}"))
                .hasMessageContaining("绕回了它自己");
        assertThatThrownBy(() -> read("""
                        a: {ask: 甲？, type: boolean, asked_if: b = true}
                          b: {ask: 乙？, type: boolean, asked_if: c = true}
                          c: {ask: 丙？, type: boolean, asked_if: b = true}
                        """)).hasMessageContaining("facts/y.yaml:4 事项 \"b\" 的 asked_if 绕回了它自己");
        assertThatThrownBy(() -> read("a: {ask: 甲？, type: date, options: {x: 甲}}"))
                .hasMessageContaining("只有 type: choice");
    }

    private static FactBook read(String fact) {
        return FactReader.read(List.of(YamlReader.read("facts/y.yaml", "topic: 甲\nfacts:\n  " + fact + "\n")));
    }

    @Test
    void namesTheFirstOfManyMistakes() {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < 1_000; i++) {
            answers.put("x".repeat(i), 1);
        }
        assertThatThrownBy(() -> BOOK.read(answers)).isInstanceOfSatisfying(InvalidAnswersException.class, wrong -> {
            assertThat(wrong.flaws()).hasSize(20);
            assertThat(wrong.getMessage().length()).isLessThan(4_000);
        });
    }

    @Test
    void refusesMoreAnswersThanThereCanBe() {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i <= 1_000; i++) {
            answers.put("x" + i, 1);
        }
        assertThatThrownBy(() -> BOOK.read(answers)).isInstanceOf(Refusal.class).hasMessage("有 1001 项回答，最多 1000 项。");
    }

    /** Written out, its digits would fill the memory. */
    @Test
    void doesNotWriteOutANumberOfManyDigits() {
        for (String number : List.of("1E300000000", "1E-300000000", "-7E+41")) {
            assertThatThrownBy(() -> BOOK.read(Map.of("lent", new BigDecimal(number))))
                    .isInstanceOf(InvalidAnswersException.class)
                    .hasMessageStartingWith("/facts/lent 应为");
        }
    }
}
