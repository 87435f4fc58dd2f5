package org.mingfa.risk.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingfa.yaml.YamlReader;

class ConditionEvaluatorTest {

    private static final Map<String, Object> KNOWN = Map.of(
            "paid",
            false,
            "amount",
            new BigDecimal("100.50"),
            "due",
            LocalDate.of(2024, 2, 29),
            "kind",
            "loan",
            "law:limitation/general-period",
            Period.ofYears(3));

    private final ConditionEvaluator evaluation = new ConditionEvaluator(ConditionEvaluatorTest::resolve);

    private static Resolution resolve(String name) {
        if (name.equals("senseless")) {
            return new Resolution.Inapplicable();
        }
        Object value = KNOWN.get(name);
        return value == null ? new Resolution.MissingFacts(Set.of(name)) : new Resolution.Value(value);
    }

    private Verdict evaluate(String yaml) {
        Condition condition = new ConditionReader(
                        new TreeSet<>(Set.of("paid", "amount", "due", "kind", "told", "other", "senseless")),
                        "limitation/general-period"::equals)
                .read(YamlReader.read("rules/x.yaml", "when: " + yaml).get("when"));
        return evaluation.evaluate(condition);
    }

    private Truth truth(String yaml) {
        return evaluate(yaml).truth();
    }

    @Test
    void notToldIsNeitherTrueNorFalse() {
        assertThat(truth("told = true")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth("told != true")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth("{not: told = true}")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void followsKleene() {
        assertThat(truth("{all: [told = true, paid = true]}")).isEqualTo(Truth.FALSE);
        assertThat(truth("{all: [told = true, paid = false]}")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth("{any: [told = true, paid = false]}")).isEqualTo(Truth.TRUE);
        assertThat(truth("{any: [told = true, paid = true]}")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth("{not: {all: [paid = false, amount > 100]}}")).isEqualTo(Truth.FALSE);
    }

    @Test
    void namesTheFactsThatWouldDecide() {
        assertThat(evaluate("{all: [told = true, paid = false, other = true]}").missing())
                .containsExactly("other", "told");
        assertThat(evaluate("{any: [told = true, paid = false]}").missing()).isEmpty();
        assertThat(evaluate("{all: [{any: [told = true, other = true]}, paid = true]}")
                        .missing())
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseHoldsNeitherWayRound() {
        assertThat(truth("senseless = true")).isEqualTo(Truth.FALSE);
        assertThat(truth("{not: senseless = true}")).isEqualTo(Truth.FALSE);
        assertThat(truth("{not: {not: senseless = true}}")).isEqualTo(Truth.FALSE);
    }

    @Test
    void comparesDatesAmountsAndValuesOfLaw() {
        assertThat(truth("due + law(\"limitation/general-period\") = date(\"2027-02-28\")"))
                .isEqualTo(Truth.TRUE);
        assertThat(truth("amount > 100.5")).isEqualTo(Truth.FALSE);
        assertThat(truth("amount >= 100.5")).isEqualTo(Truth.TRUE);
        assertThat(truth("kind in (\"sale\", \"loan\")")).isEqualTo(Truth.TRUE);
        assertThat(truth("date(\"2024-03-01\") - due <= duration(\"P1D\")")).isEqualTo(Truth.TRUE);
    }

    @Test
    void traceShowsTheExpressionsThatWereLookedAt() {
        assertThat(evaluate("[paid = false, kind = \"sale\", amount > 1]").trace())
                .extracting(
                        LeafTrace::expression,
                        LeafTrace::truth,
                        leaf -> leaf.values().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("paid = false", Truth.TRUE, "{paid=false}"),
                        org.assertj.core.groups.Tuple.tuple("kind = \"sale\"", Truth.FALSE, "{kind=loan}"));
    }

    @Test
    void expressionThatDoesNotAnswerYesOrNoIsAnErrorOfTheRule() {
        assertThatThrownBy(() -> truth("amount + 1"))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("条件 “amount + 1” 的结果不是“是/否”而是 101.50");
        assertThatThrownBy(() -> truth("amount >"))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("不合 FEEL 语法");
    }

    @Test
    void mistypedFactIsNamedWithItsLineAndTheNearest() {
        assertThatThrownBy(() -> truth("\n  all:\n  - paid = false\n  - amont > 1"))
                .hasMessageContaining("rules/x.yaml:4 条件用到不认识的事项 \"amont\"，是否想写 \"amount\"？");
        assertThatThrownBy(() -> truth("law(\"limitation/nothing\") = amount")).hasMessageContaining("没有法定数值");
        assertThatThrownBy(() -> truth("{alle: [paid = false]}")).hasMessageContaining("是否想写 \"all\"？");
    }

    /** A value of another kind goes to FEEL, which says what is wrong. */
    @Test
    void aComparisonIsDecidedAsFeelWould() {
        assertThat(truth("kind = \"loan\"")).isEqualTo(Truth.TRUE);
        assertThat(truth("kind != \"loan\"")).isEqualTo(Truth.FALSE);
        assertThat(truth("kind in (\"sale\", \"loan\")")).isEqualTo(Truth.TRUE);
        assertThat(truth("paid = false")).isEqualTo(Truth.TRUE);
        assertThat(truth("paid != false")).isEqualTo(Truth.FALSE);
        assertThatThrownBy(() -> truth("kind = true")).isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void onlyComparisonsOfOneNameWithWordsNeedNoFeel() {
        assertThat(Comparison.read("kind in (\"a\",\"b\")", Map.of()))
                .isEqualTo(new Comparison("kind", Set.of("a", "b"), true));
        for (String other :
                "amount = 1;kind = told;kind = \"a\" and paid = true;not(paid = true);limitation.expiry = true"
                        .split(";")) {
            assertThat(Comparison.read(other, Map.of())).as(other).isNull();
        }
    }
}
