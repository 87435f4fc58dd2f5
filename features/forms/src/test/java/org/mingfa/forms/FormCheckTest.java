package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.forms.FormCheck.FormFinding;
import org.mingfa.forms.FormCheck.Level;
import org.mingfa.forms.FormFilling.FillingResult;
import org.mingfa.risk.facts.CaseFacts;

/** A loan of 100,000 at 12 % of which 20,000 was paid back: each check is quiet on it and speaks once it is spoilt. */
class FormCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Form LOAN = FormCatalogueTest.CATALOGUE.get(Form.Paper.COMPLAINT, "民间借贷");

    private static final Map<String, Object> FACTS = Map.of(
            "loan_date",
            "2025-03-01",
            "loan_principal",
            "100000",
            "interest_clause",
            "clear",
            "loan_rate",
            "12",
            "breach_known",
            "2026-02-28",
            "claim_type",
            "general",
            "court_clause",
            "false");

    private static final Map<String, Object> CELLS = Map.of(
            "plaintiffs", List.of(Map.of("name", "甲")),
            "defendants", List.of(Map.of("name", "乙"), Map.of("name", "丙")),
            "account",
                    List.of(
                            Map.of("date", "2025-03-01", "kind", "loan", "amount", "100000"),
                            Map.of("date", "2025-09-01", "kind", "payment", "amount", "20000")),
            "costs", "5000");

    static FillingResult filled() {
        return filled(Map.of());
    }

    private static FillingResult filled(Map<String, Object> more) {
        return filled(more, FormCatalogueTest.ENGINE.facts().read(FACTS));
    }

    private static FillingResult filled(Map<String, Object> more, CaseFacts facts) {
        Map<String, Object> cells = new LinkedHashMap<>(CELLS);
        cells.putAll(more);
        return new FormFilling(FormCatalogueTest.ENGINE).fill(LOAN, new FormFilling.Sources(cells, null, facts, DAY));
    }

    private static List<FormFinding> findings(Map<String, Object> more) {
        return findings(more, Map.of());
    }

    /** @param told beyond or instead of the answers above */
    private static List<FormFinding> findings(Map<String, Object> more, Map<String, Object> told) {
        Map<String, Object> answers = new LinkedHashMap<>(FACTS);
        answers.putAll(told);
        CaseFacts facts = FormCatalogueTest.ENGINE.facts().read(answers);
        return new FormCheck(FormCatalogueTest.ENGINE).check(filled(more, facts).form(), facts, DAY);
    }

    /** What is said of a row at a level, of the findings that begin so. */
    private static List<String> said(List<FormFinding> findings, Level level, String begins) {
        return findings.stream()
                .filter(finding -> finding.level() == level && finding.message().startsWith(begins))
                .map(finding -> finding.row() + "：" + finding.message())
                .toList();
    }

    private static List<String> errors(Map<String, Object> more) {
        return findings(more).stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .map(finding -> finding.row() + "：" + finding.message())
                .toList();
    }

    @Test
    void fillsWhatWasSaidAndComputed() {
        Map<String, Object> cells = new LinkedHashMap<>(filled().form().written());
        assertThat(cells.remove("interest_method").toString()).contains("尚欠本金").endsWith("元。");
        assertThat(cells)
                .containsEntry("principal_as_of", "2026-11-29")
                .containsEntry("contract_date", "2025-03-01")
                .containsEntry("term_to", "2026-02-28")
                .containsEntry("rate", "12")
                .containsEntry("court_clause", "false")
                .containsEntry("principal", "86049.32")
                .doesNotContainKeys("agreed_amount", "guarantee", "other_claims", "other_facts");
    }

    @Test
    void findsNothingToChangeInTheGoodForm() {
        assertThat(errors(Map.of())).isEmpty();
    }

    @Test
    void missesWhatIsRequired() {
        assertThat(errors(Map.of("plaintiffs", List.of()))).containsExactly("原告（自然人）：没有写明这一方：至少填写一个自然人或者单位。");
    }

    @Test
    void addsUpTheTotal() {
        assertThat(errors(Map.of("total", "1000000")))
                .singleElement()
                .asString()
                .startsWith("8.标的总额：写的是 1000000.00 元，各项相加是 ")
                .endsWith("请核对各项和合计。");
    }

    @Test
    void readsThePrincipalWithPaymentsTakenOff() {
        assertThat(errors(Map.of("principal", "100000")))
                .anyMatch(line ->
                        line.startsWith("1.本金：尚欠本金比按逐笔账目算出的多") && line.contains("写的是 100000.00 元，算出 86049.32 元。依据："))
                .anyMatch(line -> line.startsWith("3.借款金额：尚欠的本金加上已还的本金"))
                .hasSize(2);
    }

    @Test
    void capsTheInterestOfItsPeriods() {
        assertThat(errors(Map.of("interest", "90000")))
                .singleElement()
                .asString()
                .startsWith("2.利息：尚欠利息比按各期保护上限");
    }

    @Test
    void refusesTheSamePaymentTwice() {
        Map<String, Object> payment = Map.of("date", "2025-09-01", "kind", "payment", "amount", "20000");
        assertThat(errors(Map.of(
                        "account",
                        List.of(Map.of("date", "2025-03-01", "kind", "loan", "amount", "100000"), payment, payment))))
                .singleElement()
                .asString()
                .startsWith("逐笔账目：有两行日期、事项和金额都相同");
    }

    @Test
    void namesBothCellsOfARowThatSaysNoAndGoesOn() {
        assertThat(errors(Map.of("guarantee", "false", "guarantor", "丙")))
                .containsExactly("14.是否签订保证合同：勾了“否”，又写了「保证人」；两处只能有一处对，请改。");
        assertThat(errors(Map.of("guarantee", "true", "guarantor", "丙"))).isEmpty();
        assertThat(errors(Map.of("term_over", "false"))).isEmpty(); // the term beside it is none of its matter
    }

    @Test
    void ordersTheDays() {
        assertThat(errors(Map.of("term_to", "2024-02-28"))).contains("4.借款期限：合同成立、到期、逾期的日期应当依次在后；请核对这几个日期。");
    }

    @Test
    void tellsTheFeeTheLimitationAndWhatItCannotDecide() {
        List<FormFinding> findings = findings(Map.of());
        assertThat(findings)
                .anySatisfy(finding ->
                        assertThat(finding.message()).startsWith("案件受理费：").contains("诉讼费用交纳办法"))
                .anySatisfy(finding -> {
                    assertThat(finding.row()).isEqualTo("1.本金");
                    assertThat(finding.message()).contains("诉讼时效").contains("2029年");
                })
                .anySatisfy(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.UNDECIDED);
                    assertThat(finding.message()).startsWith("地域管辖错误：还要知道：");
                });
    }

    @Test
    void doesNotDecideWhatItCannotCalculate() {
        assertThat(findings(Map.of("account", List.of(Map.of("kind", "loan")), "principal", "1")))
                .anySatisfy(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.UNDECIDED);
                    assertThat(finding.message()).startsWith("没有算出借款账目，不能核对这一项：");
                });
    }

    /** The suit of a lender where nobody of them lives, by what was told; where the defendant lives nothing is said. */
    @Test
    void decidesTheCourtByWhatWasTold() {
        assertThat(said(findings(Map.of(), Map.of("court_link", "none")), Level.WARNING, ""))
                .anyMatch(line -> line.startsWith("8.标的总额：") && line.contains("《民诉法》第二十二条"));
        List<FormFinding> home = findings(Map.of(), Map.of("court_link", "defendant_domicile"));
        assertThat(said(home, Level.UNDECIDED, "地域管辖错误")).isEmpty();
        assertThat(home)
                .noneMatch(finding ->
                        finding.level() == Level.WARNING && finding.row().equals("8.标的总额"));
    }

    @Test
    void theFeeFollowsTheTotal() {
        assertThat(said(findings(Map.of("total", "10000")), Level.NOTE, "案件受理费：50.00 元"))
                .hasSize(1);
        assertThat(said(findings(Map.of("total", "1000000")), Level.NOTE, "案件受理费：13800.00 元"))
                .singleElement()
                .asString()
                .startsWith("8.标的总额：")
                .contains("《诉讼费用交纳办法》");
    }

    @Test
    void theLimitationFollowsTheBreach() {
        assertThat(findings(Map.of("term_to", "2025-06-30"), Map.of("breach_known", "2025-06-30")))
                .anyMatch(finding ->
                        finding.row().equals("1.本金") && finding.message().contains("2028年6月30日"));
        assertThat(said(
                        findings(
                                Map.of("term_to", "2022-12-31"),
                                Map.of("breach_known", "2022-12-31", "loan_date", "2022-01-01")),
                        Level.WARNING,
                        ""))
                .anyMatch(line -> line.startsWith("1.本金：") && line.contains("诉讼时效"));
    }
}
