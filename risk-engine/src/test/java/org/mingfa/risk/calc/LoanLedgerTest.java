package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.Source;

/** The account of a loan; the arithmetic stands above each case, worked out by hand. */
class LoanLedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Calculators CALCULATORS = Calculators.of(LawBook.load());

    private static Map<String, Object> row(String day, String kind, Object amount) {
        return new HashMap<>(Map.of("date", day, "kind", kind, "amount", amount));
    }

    private static Map<String, Object> ledger(String on, List<Map<String, Object>> rows) {
        return new HashMap<>(Map.of("entries", rows, "on", on, "day_count", 365));
    }

    private static CalculationResult run(Map<String, Object> inputs) {
        return CALCULATORS.calculate("loan_ledger", inputs, TODAY);
    }

    private static void expect(Map<String, Object> inputs, Map<String, Object> expected) {
        assertThat(run(inputs).result()).containsAllEntriesOf(expected);
    }

    // 1 Jan to 31 Mar 2024: 31 + 29 + 30 = 90 days. 100000 × 12% × 90/365 = 2958.904… = 2958.90; 10000 − 2958.90 =
    // 7041.10 to principal.
    // 31 Mar to 31 Dec: 275 days. 92958.90 × 12% × 275/365 = 8404.503… = 8404.50. A day: 92958.90 × 12% / 365 = 30.56.
    @Test
    void aPaymentGoesToInterestFirst() {
        Map<String, Object> inputs =
                ledger("2024-12-31", List.of(row("2024-01-01", "loan", 100_000), row("2024-03-31", "payment", 10_000)));
        inputs.put("rate", "12%");
        expect(
                inputs,
                Map.of(
                        "balance", "101363.40",
                        "principal", "92958.90",
                        "interest_due", "8404.50",
                        "growth_per_day", "30.56",
                        "interest_paid", "2958.90",
                        "principal_paid", "7041.10"));
        assertThat(run(inputs).basis()).extracting(Source::label).contains("《民法典》第五百六十一条", "《民间借贷规定》第二十五条第一款");
        assertThat(run(inputs).explain()).contains("没有说好还的是什么的还款，依次抵实现债权的费用、利息、本金（《民法典》第五百六十一条）。");
    }

    // agreed: the same 10000 to the principal; 90000 × 12% × 275/365 = 8136.99 beside the 2958.90 of before
    @Test
    void aPaymentGoesToThePrincipalWhereThatWasAgreed() {
        Map<String, Object> inputs =
                ledger("2024-12-31", List.of(row("2024-01-01", "loan", 100_000), row("2024-03-31", "payment", 10_000)));
        inputs.put("rate", "12%");
        inputs.put("principal_first", true);
        expect(inputs, Map.of("principal", "90000.00", "interest_due", "11095.89", "interest_paid", "0.00"));
    }

    // received: 100000 − 10000 = 90000. Four times 3.45% = 13.8%, a leap year: 90000 × 13.8% × 366/365 = 12454.03.
    @Test
    void whatWasDeductedInAdvanceIsNoPrincipalAndNoPayment() {
        Map<String, Object> inputs = ledger(
                "2025-01-01", List.of(row("2024-01-01", "loan", 100_000), row("2024-01-01", "deducted", 10_000)));
        inputs.put("rate", "24%");
        expect(
                inputs,
                Map.of(
                        "principal", "90000.00",
                        "interest_due", "12454.03",
                        "lent", "90000.00",
                        "paid", "0.00",
                        "balance", "102454.03"));
        assertThat(run(inputs).basis()).extracting(Source::label).contains("《民法典》第六百七十条", "《民间借贷规定》第二十六条");
    }

    // 1 Oct 2019 to 1 Apr 2020: 183 days. Protected: 100000 × 24% × 183/365 = 12032.88; up to the agreed 30%: 6% ×
    // 183/365 = 3008.22, paid
    // willingly and kept. 30000 − 15041.10 = 14958.90 to principal, leaving 85041.10. To 20 Aug 2020, 141 days at 24%:
    // 7884.358;
    // to 1 Mar 2021, 193 days at 4 × 3.85% = 15.4%: 6924.908; together 14809.27.
    @Test
    void theOldRatesHoldUntilAugust2020() {
        Map<String, Object> inputs = ledger(
                "2021-03-01", List.of(row("2019-10-01", "loan", 100_000), row("2020-04-01", "interest", 30_000)));
        inputs.put("rate", "30%");
        inputs.put("filed", "2021-03-01");
        expect(
                inputs,
                Map.of(
                        "interest_paid", "12032.88",
                        "beyond_protected", "3008.22",
                        "principal", "85041.10",
                        "interest_due", "14809.27",
                        "balance", "99850.37"));
    }

    @Test
    void theOtherReadingOfTheAutumnOf2020IsNamed() {
        Map<String, Object> inputs = ledger("2021-01-01", List.of(row("2019-10-01", "loan", 100_000)));
        inputs.put("rate", "24%");
        inputs.put("filed", "2020-12-31");
        assertThat(run(inputs).assumptions()).anyMatch(line -> line.contains("全程适用同一上限 16.8%"));
        inputs.put("filed", "2021-01-01");
        assertThat(run(inputs).assumptions()).noneMatch(line -> line.contains("全程适用同一上限"));
    }

    // each loan is its own debt: 4 × 3.85% = 15.4% and 4 × 3.65% = 14.6%. 50000 × 15.4% × 2 = 15400; the 60000 pay it
    // and 44600 of that loan.
    // The other: 50000 × 14.6% × 122/365 = 2440. Left: 5400 + 50000 + 2440.
    @Test
    void theDebtThatWeighsMoreIsPaidFirst() {
        Map<String, Object> inputs = ledger(
                "2023-01-01",
                List.of(
                        row("2021-01-01", "loan", 50_000),
                        row("2022-09-01", "loan", 50_000),
                        row("2023-01-01", "payment", 60_000)));
        inputs.put("rate", "24%");
        expect(inputs, Map.of("principal", "55400.00", "interest_due", "2440.00", "balance", "57840.00"));
        assertThat(run(inputs).basis()).extracting(Source::label).contains("《民法典》第五百六十条");
    }

    // one contract of 2021: 15.4% for both; 15400 + 50000 × 15.4% × 122/365 = 2573.70, together 17973.70; 42026.30 to
    // principal
    @Test
    void loansOfOneContractAreOneDebt() {
        Map<String, Object> inputs = ledger(
                "2023-01-01",
                List.of(
                        row("2021-01-01", "loan", 50_000),
                        row("2022-09-01", "loan", 50_000),
                        row("2023-01-01", "payment", 60_000)));
        inputs.put("rate", "24%");
        inputs.put("contract_date", "2021-01-01");
        expect(inputs, Map.of("principal", "57973.70", "interest_due", "0.00", "interest_paid", "17973.70"));
    }

    // 2022-07-01 to 2023-06-30 nothing; then the one-year rate of that day, 3.55%: 100000 × 3.55% × 366/365 = 3559.73
    @Test
    void withoutInterestOnlyTheDelayCosts() {
        Map<String, Object> inputs = ledger("2024-06-30", List.of(row("2022-07-01", "loan", 100_000)));
        inputs.put("rate", null);
        inputs.put("due", "2023-06-30");
        expect(inputs, Map.of("interest_due", "3559.73", "balance", "103559.73"));
        inputs.remove("due");
        expect(inputs, Map.of("interest_due", "0.00", "balance", "100000.00", "growth_per_day", "0.00"));
    }

    @Test
    void anUnclearClauseBetweenNaturalPersonsGivesNone() {
        Map<String, Object> inputs = ledger("2024-06-30", List.of(row("2022-07-01", "loan", 100_000)));
        inputs.putAll(Map.of("rate", "12%", "interest_clause", "unclear", "parties", "natural-natural"));
        expect(inputs, Map.of("interest_due", "0.00", "balance", "100000.00"));
    }

    // 8000: 5000 of costs, no interest, 3000 of principal; then 100000 pay 97000 and 3000 are too much
    @Test
    void costsComeFirstAndNothingIsUsedTwice() {
        List<Map<String, Object>> rows = List.of(
                row("2024-01-01", "loan", 100_000),
                row("2024-06-01", "cost", 5000),
                row("2024-07-01", "payment", 8000));
        Map<String, Object> inputs = ledger("2024-12-31", rows);
        inputs.put("rate", null);
        expect(inputs, Map.of("principal", "97000.00", "balance", "97000.00"));
        List<Map<String, Object>> more = new ArrayList<>(rows);
        more.add(row("2024-08-01", "payment", 100_000));
        inputs.put("entries", more);
        expect(inputs, Map.of("balance", "0.00", "overpaid", "3000.00", "paid", "108000.00"));
    }

    @Test
    void whereTheyTellASumDifferentlyThereAreTwoAccountsAndNoSingleFigure() {
        Map<String, Object> denied = row("2024-03-31", "payment", 10_000);
        denied.put("other_amount", 0);
        Map<String, Object> inputs = ledger("2024-12-31", List.of(row("2024-01-01", "loan", 100_000), denied));
        inputs.put("rate", null);
        Map<String, Object> result = run(inputs).result();
        assertThat(result).containsOnlyKeys("own", "other");
        assertThat((Map<?, ?>) result.get("own")).extracting("balance").isEqualTo("90000.00");
        assertThat((Map<?, ?>) result.get("other")).extracting("balance").isEqualTo("100000.00");
        denied.put("other_amount", 10_000);
        assertThat(run(inputs).result()).containsEntry("balance", "90000.00");
    }

    @Test
    void twoRowsThatAreAlikeAreTwoSumsAndThatIsSaid() {
        Map<String, Object> inputs = ledger(
                "2024-12-31",
                List.of(
                        row("2024-01-01", "loan", 100_000),
                        row("2024-02-01", "payment", 5000),
                        row("2024-02-01", "payment", 5000)));
        inputs.put("rate", null);
        expect(inputs, Map.of("balance", "90000.00"));
        assertThat(run(inputs).assumptions()).anyMatch(line -> line.contains("是同一笔的，请删去一行"));
    }

    // a day of 92958.90 is 30.5618…: rounded on each of ten days it would come to two cents less
    @Test
    void balancesOfOtherDaysChangeNothing() {
        Map<String, Object> inputs =
                ledger("2024-12-31", List.of(row("2024-01-01", "loan", 100_000), row("2024-03-31", "payment", 10_000)));
        inputs.put("rate", "12%");
        inputs.put(
                "balances_on",
                LocalDate.of(2024, 4, 1)
                        .datesUntil(LocalDate.of(2024, 4, 11))
                        .map(LocalDate::toString)
                        .toList());
        expect(inputs, Map.of("balance", "101363.40", "interest_due", "8404.50"));
        assertThat((List<?>) run(inputs).result().get("rows")).hasSize(13);
    }

    @Test
    void asksForTheRateAndForTheSuitThatDecides() {
        Map<String, Object> inputs = ledger("2024-12-31", List.of(row("2019-01-01", "loan", 100_000)));
        assertThatThrownBy(() -> run(inputs))
                .isInstanceOf(InputsMissingException.class)
                .hasMessageContaining("rate");
        inputs.put("rate", "12%");
        assertThatThrownBy(() -> run(inputs))
                .isInstanceOf(InputsMissingException.class)
                .hasMessageContaining("filed");
    }

    @Test
    void refusesWhatCannotBe() {
        Map<String, Object> before =
                ledger("2024-12-31", List.of(row("2024-02-01", "loan", 1000), row("2024-01-01", "payment", 10)));
        before.put("rate", null);
        assertThatThrownBy(() -> run(before))
                .isInstanceOf(InvalidAnswersException.class)
                .hasMessageContaining("还没有出借");
        Map<String, Object> loose =
                ledger("2024-12-31", List.of(row("2024-01-01", "loan", 1000), row("2024-01-02", "deducted", 10)));
        loose.put("rate", null);
        assertThatThrownBy(() -> run(loose))
                .isInstanceOf(InvalidAnswersException.class)
                .hasMessageContaining("同一天");
    }

    @Test
    void manyLoansNeedACommonContract() {
        Map<String, Object> inputs = ledger("2025-04-30", Collections.nCopies(51, row("2024-01-01", "loan", 1000)));
        inputs.put("rate", "12%");
        assertThatThrownBy(() -> run(inputs)).hasMessageContaining("最多 50 笔");
        inputs.put("contract_date", "2024-01-01");
        expect(inputs, Map.of("principal", "51000.00"));
    }

    @Test
    void banksAreOutside() {
        Map<String, Object> inputs = ledger("2024-12-31", List.of(row("2024-01-01", "loan", 1000)));
        inputs.put("lender_type", "financial");
        expect(inputs, Map.of("applies", false));
    }

    private static List<Map<String, Object>> randomRows(Random random) {
        List<Map<String, Object>> rows =
                new ArrayList<>(List.of(row("2019-01-15", "loan", 50_000 + random.nextInt(50_000))));
        for (int i = random.nextInt(8); i > 0; i--) {
            String day =
                    LocalDate.of(2019, 1, 16).plusDays(random.nextInt(2500)).toString();
            String kind = List.of("loan", "payment", "payment", "interest", "principal", "cost")
                    .get(random.nextInt(6));
            rows.add(row(day, kind, BigDecimal.valueOf(1 + random.nextInt(3_000_000), 2)));
        }
        return rows;
    }

    private static Map<String, Object> random(Random random, UnaryOperator<List<Map<String, Object>>> change) {
        Map<String, Object> inputs = ledger("2025-03-01", change.apply(randomRows(random)));
        inputs.put("rate", random.nextInt(45) + "%");
        inputs.put("filed", random.nextBoolean() ? "2025-03-01" : "2020-08-19");
        if (random.nextBoolean()) {
            inputs.put("contract_date", "2019-01-15");
        }
        if (inputs.get("filed").equals("2020-08-19")) {
            inputs.put("contract_date", "2019-01-15");
        }
        return inputs;
    }

    private static BigDecimal money(Map<?, ?> figures, String name) {
        return new BigDecimal(String.valueOf(figures.containsKey(name) ? figures.get(name) : "0"));
    }

    private static BigDecimal column(Map<?, ?> result, String name) {
        return ((List<?>) result.get("rows"))
                .stream().map(row -> money((Map<?, ?>) row, name)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 400)
    void everyColumnAddsUp(@ForAll long seed) {
        Map<String, Object> result = run(random(new Random(seed), rows -> rows)).result();
        assertThat(column(result, "interest")).isEqualByComparingTo(money(result, "interest"));
        assertThat(column(result, "to_interest"))
                .isEqualByComparingTo(money(result, "interest_paid").add(money(result, "beyond_protected")));
        assertThat(money(result, "interest").subtract(money(result, "interest_paid")))
                .isEqualByComparingTo(money(result, "interest_due"));
        assertThat(money(result, "lent").subtract(money(result, "principal_paid")))
                .isEqualByComparingTo(money(result, "principal"));
        assertThat(column(result, "to_costs")
                        .add(column(result, "to_interest"))
                        .add(column(result, "to_principal"))
                        .add(money(result, "overpaid")))
                .isEqualByComparingTo(money(result, "paid"));
        assertThat(money(result, "principal").add(money(result, "interest_due")).add(money(result, "costs_due")))
                .isEqualByComparingTo(money(result, "balance"));
    }

    @Property(tries = 200)
    void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
        Map<String, Object> told = run(random(new Random(seed), rows -> rows)).result();
        Map<String, Object> shuffled = run(random(new Random(seed), rows -> {
                    Collections.shuffle(rows, new Random(seed + 1));
                    return rows;
                }))
                .result();
        assertThat(shuffled.get("balance")).isEqualTo(told.get("balance"));
    }

    @Property(tries = 200)
    void whoPaysMoreOwesNotMore(@ForAll long seed) {
        Map<String, Object> less = run(random(new Random(seed), rows -> rows)).result();
        Map<String, Object> more = run(random(new Random(seed), rows -> {
                    rows.add(row("2021-06-01", "payment", 5000));
                    return rows;
                }))
                .result();
        assertThat(money(more, "balance")).isLessThanOrEqualTo(money(less, "balance"));
    }

    /** Without a payment it is what the calculator of interest says. */
    @Property(tries = 200)
    void agreesWithTheCalculatorOfInterest(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate made = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2700));
        LocalDate to = made.plusDays(1 + random.nextInt(1500));
        LocalDate filed = made.isBefore(LocalDate.of(2020, 8, 20)) ? LocalDate.of(2024, 5, 6) : made;
        Map<String, Object> terms = new HashMap<>(Map.of(
                "rate",
                random.nextInt(40) + "%",
                "contract_date",
                made.toString(),
                "filed",
                filed.toString(),
                "day_count",
                360));
        if (random.nextBoolean()) {
            terms.put("due", made.plusDays(random.nextInt(900)).toString());
            terms.put("overdue_rate", random.nextInt(40) + "%");
        }
        Map<String, Object> interest = new HashMap<>(terms);
        interest.putAll(Map.of("principal", 77_777, "from", made.toString(), "to", to.toString()));
        Map<String, Object> ledger = new HashMap<>(terms);
        ledger.putAll(Map.of("entries", List.of(row(made.toString(), "loan", 77_777)), "on", to.toString()));
        assertThat(run(ledger).result().get("interest_due"))
                .isEqualTo(CALCULATORS
                        .calculate("private_lending_interest", interest, TODAY)
                        .result()
                        .get("interest"));
    }
}
