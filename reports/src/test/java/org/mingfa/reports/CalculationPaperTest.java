package org.mingfa.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.reports.CalculationPaper.Table;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.law.LawBook;

class CalculationPaperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Calculators CALCULATORS = Calculators.of(LawBook.load());

    private static CalculationPaper paper(Map<String, Object> payment) {
        Map<String, Object> loan = Map.of("date", "2024-01-01", "kind", "loan", "amount", 100_000);
        Map<String, Object> inputs =
                Map.of("entries", List.of(loan, payment), "on", "2024-12-31", "rate", "12%", "day_count", 365);
        return new CalculationPaper(
                CALCULATORS.find("loan_ledger").orElseThrow(), CALCULATORS.calculate("loan_ledger", inputs, TODAY));
    }

    private static Map<String, Object> payment() {
        return new HashMap<>(Map.of("date", "2024-03-31", "kind", "payment", "amount", 10_000));
    }

    private static String html(CalculationPaper paper) {
        return new String(DocumentFormat.HTML.write(paper.document(TODAY)), StandardCharsets.UTF_8);
    }

    @Test
    void everyRowIsATableRowInWords() {
        Table table = paper(payment()).tables().get("");
        assertThat(table.head())
                .containsExactly("日期", "事项", "金额", "产生的利息", "抵费用", "抵利息", "抵本金", "尚欠本金", "尚欠利息", "欠款合计");
        assertThat(table.rows().get(1))
                .containsExactly(
                        "2024-03-31",
                        "还款",
                        "10000.00",
                        "2958.90",
                        "0.00",
                        "2958.90",
                        "7041.10",
                        "92958.90",
                        "0.00",
                        "92958.90");
    }

    @Test
    void thePaperSaysWhatHowAndByWhichVersion() {
        assertThat(html(paper(payment())))
                .contains("借款账目", "欠款合计", "101363.40 元", "怎样算的", "第五百六十一条", "（2021年1月1日起施行）", "仅供参考")
                .doesNotContain("interest_due", "growth_per_day")
                .contains(">抵利息<")
                .doesNotContain(">抵费用<"); // nothing ever stands there
    }

    @Test
    void twoAccountsStandUnderWhoseTheyAre() {
        Map<String, Object> denied = payment();
        denied.put("other_amount", 0);
        CalculationPaper paper = paper(denied);
        assertThat(paper.tables()).containsOnlyKeys("本方的说法", "对方的说法");
        assertThat(html(paper)).contains("一、本方的说法", "二、对方的说法", "没有单一的结果");
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void itIsWrittenInEveryForm(DocumentFormat format) {
        assertThat(format.write(paper(payment()).document(TODAY))).hasSizeGreaterThan(1000);
    }

    @Test
    void everyCalculatorHasItsPaper() {
        CalculationPaper fee = paper("court_fee", Map.of("case_type", "property", "amount", 50_000));
        assertThat(html(fee)).contains("案件受理费", ">费用<", "1050.00 元", "第十三条");
        assertThat(fee.tables()).isEmpty();
    }

    /** Two debts that fell due in 2020 and 2026: a row for each, and what a code means in words. */
    @Test
    void rowsStandUnderTheirNameAndCodesInWords() {
        CalculationPaper dues =
                paper("limitation", Map.of("claim_type", "general", "dues", List.of("2020-03-02", "2026-03-02")));
        assertThat(dues.tables().get("").rows())
                .containsExactly(
                        List.of("2020-03-02", "2023-03-02", "期间已经届满"), List.of("2026-03-02", "2029-03-02", "期间还在进行"));
        assertThat(html(dues)).contains("逐期").doesNotContain("expired", "running");
    }

    private static CalculationPaper paper(String calculator, Map<String, Object> inputs) {
        return new CalculationPaper(
                CALCULATORS.find(calculator).orElseThrow(), CALCULATORS.calculate(calculator, inputs, TODAY));
    }
}
