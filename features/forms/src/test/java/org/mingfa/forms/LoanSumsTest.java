package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.forms.FormCheck.FormFinding;
import org.mingfa.forms.FormFilling.FillingResult;
import org.mingfa.risk.facts.CaseFacts;

/** A loan of 80,000 at one percent a month: what was not told of payments leaves its rows empty, and what is told moves them. */
class LoanSumsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Form LOAN = FormCatalogueTest.CATALOGUE.get(Form.Paper.COMPLAINT, "民间借贷");
    private static final List<String> DERIVED =
            List.of("principal", "interest", "interest_method", "principal_repaid", "interest_repaid", "total");

    private static final Map<String, Object> TOLD = Map.of(
            "loan_date", "2024-03-01",
            "loan_principal", "80000",
            "interest_clause", "clear",
            "loan_rate", "12",
            "breach_known", "2024-12-31");

    private static CaseFacts facts(Map<String, Object> more) {
        Map<String, Object> told = new LinkedHashMap<>(TOLD);
        told.putAll(more);
        return FormCatalogueTest.ENGINE.facts().read(told, DAY);
    }

    private static FillingResult filled(Map<String, Object> typed, Map<String, Object> told) {
        return new FormFilling(FormCatalogueTest.ENGINE)
                .fill(LOAN, new FormFilling.Sources(typed, null, facts(told), DAY));
    }

    private static List<String> found(Map<String, Object> typed, Map<String, Object> told) {
        List<String> found = new ArrayList<>();
        for (FormFinding one : new FormCheck(FormCatalogueTest.ENGINE)
                .check(filled(typed, told).form(), facts(told), DAY)) {
            found.add(one.level().label() + " " + one.row() + "：" + one.message());
        }
        return found;
    }

    private static Map<String, Object> account(Object... payment) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Map.of("date", "2024-03-01", "kind", "loan", "amount", "80000"));
        if (payment.length > 0) {
            rows.add(Map.of("date", payment[0], "kind", payment[1], "amount", payment[2]));
        }
        return Map.of("account", rows);
    }

    @Test
    void nothingIsDerivedWhereNobodySaidWhetherItWasPaidBack() {
        assertThat(filled(Map.of(), Map.of()).form().written()).doesNotContainKeys(DERIVED.toArray(String[]::new));
        List<String> found = found(Map.of(), Map.of());
        for (String row : List.of("1.本金", "2.利息", "8.还款情况")) {
            assertThat(found).anyMatch(line -> line.contains(row) && line.contains("有没有还过"));
        }
        assertThat(found).anyMatch(line -> line.startsWith("须改 8.标的总额") && line.contains("1.本金"));
    }

    @Test
    void aSumThatNobodyNamedADayForIsNotTakenOffByItself() {
        Map<String, Object> told = Map.of("loan_repaid", "several", "loan_repaid_amount", "10000");
        assertThat(filled(Map.of(), told).form().written()).doesNotContainKeys(DERIVED.toArray(String[]::new));
        assertThat(found(Map.of(), told)).anyMatch(line -> line.startsWith("须改 逐笔账目：") && line.contains("每一笔"));
    }

    /** 366 days of 2024-12-31 back to 2024-03-01 are 305; all figures are the calculator's, LoanLedgerTest works them out. */
    @Test
    void aPaymentThatWasToldMovesEveryRow() {
        Map<String, Object> none =
                filled(Map.of(), Map.of("loan_repaid", "none")).form().written();
        assertThat(none).containsEntry("principal", "80000.00").containsEntry("principal_repaid", "0.00");
        Map<String, Object> told = Map.of(
                "loan_repaid", "once",
                "loan_repaid_amount", "10000",
                "loan_repaid_on", "2025-01-31",
                "loan_repaid_as", "principal");
        Map<String, Object> once = filled(Map.of(), told).form().written();
        assertThat(once).containsEntry("principal", "70000.00").containsEntry("principal_repaid", "10000.00");
        assertThat(once.get("interest")).isNotEqualTo(none.get("interest"));
        assertThat(once.get("total")).isNotEqualTo(none.get("total"));
        assertThat(filled(account("2025-01-31", "principal", "10000"), Map.of())
                        .form()
                        .written())
                .containsEntry("total", once.get("total"));
    }

    @Test
    void theLoanThatIsTypedMovesWhatWasTold() {
        Map<String, Object> typed = filled(Map.of("lent_amount", "70000"), Map.of("loan_repaid", "none"))
                .form()
                .written();
        assertThat(typed).containsEntry("principal", "70000.00");
        assertThat(typed.get("account").toString()).contains("70000.00").doesNotContain("80000");
    }

    @Test
    void theRowsThatDoNotAddUpAreNamed() {
        Map<String, Object> none = Map.of("loan_repaid", "none");
        assertThat(found(Map.of(), none)).noneMatch(line -> line.startsWith("须改 8.还款情况"));
        assertThat(found(Map.of("principal_repaid", "10000"), none))
                .anyMatch(line -> line.startsWith("须改 3.借款金额：")
                        && line.contains("「1.本金」 80000.00 + 「8.还款情况」 10000.00 = 90000.00 元"))
                .anyMatch(line -> line.startsWith("须改 8.还款情况：") && line.contains("写的是 10000.00 元，算出 0.00 元"));
        assertThat(found(account("2025-01-31", "payment", "10000"), none))
                .anyMatch(line -> line.startsWith("须改 逐笔账目：") && line.contains("没有还过"));
        assertThat(found(
                        Map.of(
                                "agreed_amount",
                                "1",
                                "lent_amount",
                                "90000",
                                "account",
                                account().get("account")),
                        none))
                .anyMatch(line -> line.startsWith("须改 3.借款金额：") && line.contains("90000.00"));
        assertThat(found(Map.of("interest_as_of", "2026-11-01"), none))
                .anyMatch(line -> line.startsWith("须改 2.利息：") && line.contains("截至"));
    }

    private static Map<String, Object> lent(String... amounts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String amount : amounts) {
            rows.add(Map.of("date", "2024-03-0" + (rows.size() + 1), "kind", "loan", "amount", amount));
        }
        return Map.of("account", rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-80000", "0.001", "10000美元", "USD 10000", "八万上下"})
    void whatIsNoSumOfYuanIsRefusedWhereItStands(String amount) {
        assertThatThrownBy(() -> filled(lent(amount), Map.of("loan_repaid", "none")))
                .hasMessageContaining("/cells/account/0/amount");
    }

    @Test
    void aCentAndTenBillionAddUpToTheCent() {
        Map<String, Object> none = Map.of("loan_repaid", "none");
        assertThat(filled(lent("0.01"), none).form().written())
                .containsEntry("principal", "0.01")
                .containsEntry("total", "0.01");
        Map<String, Object> much = filled(lent("10000000000"), none).form().written();
        assertThat(much).containsEntry("principal", "10000000000.00");
        assertThat(new BigDecimal(much.get("total").toString()))
                .isEqualByComparingTo(new BigDecimal("10000000000")
                        .add(new BigDecimal(much.get("interest").toString())));
    }

    /** 3.借款金额 has the first loan alone, which is what was told; that the others are missing there is said. */
    @Test
    void aSecondLoanMovesTheSumAndTheRowThatLacksItIsNamed() {
        Map<String, Object> none = Map.of("loan_repaid", "none");
        assertThat(filled(lent("80000", "20000"), none).form().written()).containsEntry("principal", "100000.00");
        assertThat(found(lent("80000", "20000"), none))
                .anyMatch(line -> line.startsWith("须改 3.借款金额：") && line.contains("算出 100000.00"));
    }

    @Test
    void interestThatNobodySpokeOfIsNotNought() {
        Map<String, Object> told = new LinkedHashMap<>(TOLD);
        told.keySet().removeAll(List.of("interest_clause", "loan_rate"));
        told.put("loan_repaid", "none");
        CaseFacts facts = FormCatalogueTest.ENGINE.facts().read(told, DAY);
        FillingResult filling = new FormFilling(FormCatalogueTest.ENGINE)
                .fill(LOAN, new FormFilling.Sources(Map.of(), null, facts, DAY));
        assertThat(filling.form().written()).doesNotContainKeys(DERIVED.toArray(String[]::new));
        assertThat(new FormCheck(FormCatalogueTest.ENGINE).check(filling.form(), facts, DAY))
                .anyMatch(one -> one.row().equals("5.借款利率") && one.message().contains("利息"));
    }
}
