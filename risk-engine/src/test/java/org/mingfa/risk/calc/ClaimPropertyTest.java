package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mingfa.risk.law.LawBook;

/** What must hold of the claims of workers and injured people whatever the figures are. */
class ClaimPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIRST = LocalDate.of(2010, 3, 31);
    private static final Calculators CALCULATORS = Calculators.of(LawBook.load());

    private static BigDecimal figure(String calculator, Map<String, Object> inputs, String name) {
        return new BigDecimal(String.valueOf(
                CALCULATORS.calculate(calculator, inputs, TODAY).result().get(name)));
    }

    private static BigDecimal severance(String ground, int days, int wage) {
        Map<String, Object> inputs = Map.of(
                "ground", ground,
                "employed_from", FIRST,
                "ended", FIRST.plusDays(days),
                "monthly_wage", wage,
                "local_wage", 8000);
        return figure("severance_pay", inputs, "amount");
    }

    @Property(tries = 300)
    void whoWorksLongerOrEarnsMoreNeverGetsLess(
            @ForAll @IntRange(min = 0, max = 5000) int days,
            @ForAll @IntRange(min = 0, max = 400) int longer,
            @ForAll @IntRange(min = 1, max = 24_000) int wage) {
        BigDecimal amount = severance("layoff", days, wage);
        assertThat(severance("layoff", days + longer, wage)).isGreaterThanOrEqualTo(amount);
        assertThat(severance("layoff", days, Math.min(24_000, wage + longer))).isGreaterThanOrEqualTo(amount);
        assertThat(severance("unlawful", days, wage)).isEqualByComparingTo(amount.add(amount));
    }

    @Property(tries = 300)
    void monthsOfDoubleWagesAddUpAndTimeOnlyTakesAway(
            @ForAll @IntRange(min = 0, max = 4000) int employed,
            @ForAll @IntRange(min = 0, max = 900) int claimedAfter,
            @ForAll @IntRange(min = 0, max = 400) int later) {
        LocalDate from = FIRST.plusDays(employed);
        Map<String, Object> inputs =
                new HashMap<>(Map.of("employed_from", from, "signed", from.plusDays(340), "monthly_wage", 6000));
        inputs.put("claimed", from.plusDays(claimedAfter + 340L));
        Map<String, Object> result =
                CALCULATORS.calculate("double_wages", inputs, TODAY).result();
        BigDecimal total = new BigDecimal(String.valueOf(result.get("total")));
        BigDecimal inTime = new BigDecimal(String.valueOf(result.get("in_time")));
        BigDecimal rows = ((List<?>) result.get("rows"))
                .stream()
                        .map(row -> new BigDecimal(String.valueOf(((Map<?, ?>) row).get("amount"))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows).isEqualByComparingTo(total);
        assertThat(total).isLessThanOrEqualTo(new BigDecimal("66000"));
        assertThat(inTime).isBetween(BigDecimal.ZERO, total);
        inputs.put("claimed", from.plusDays(claimedAfter + 340L + later));
        assertThat(figure("double_wages", inputs, "in_time")).isLessThanOrEqualTo(inTime);
    }

    @Property(tries = 300)
    void dependantsNeverCostMoreThanOneExpenditureAYear(
            @ForAll @IntRange(min = 0, max = 100) int one,
            @ForAll @IntRange(min = 0, max = 100) int other,
            @ForAll @IntRange(min = 1, max = 5) int supporters) {
        Map<String, Object> dependant = Map.of("age", one, "supporters", 1);
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "injured_on", "2024-05-01",
                "outcome", "death",
                "age", 40,
                "yearly_income", 60_000,
                "monthly_wage", 9000,
                "yearly_expenditure", 30_000,
                "dependants", List.of(dependant)));
        BigDecimal alone = figure("injury_damages", inputs, "dependants");
        inputs.put("dependants", List.of(Map.of("age", other, "supporters", supporters), dependant));
        BigDecimal both = figure("injury_damages", inputs, "dependants");
        inputs.put("dependants", List.of(dependant, Map.of("age", other, "supporters", supporters)));
        assertThat(figure("injury_damages", inputs, "dependants")).isEqualByComparingTo(both);
        assertThat(both).isBetween(alone, new BigDecimal(20 * 30_000));
    }

    @Property(tries = 300)
    void theInsurerAndOthersTogetherPayTheLoss(
            @ForAll @IntRange(min = 0, max = 400_000) int death,
            @ForAll @IntRange(min = 0, max = 40_000) int medical,
            @ForAll @IntRange(min = 0, max = 4000) int property) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "accident_on", "2024-05-01",
                "at_fault", true,
                "death", death,
                "medical", medical,
                "property", property));
        BigDecimal insurer = figure("compulsory_insurance", inputs, "insurer");
        assertThat(insurer.add(figure("compulsory_insurance", inputs, "others")))
                .isEqualByComparingTo(new BigDecimal(death + medical + property));
        inputs.put("at_fault", false);
        assertThat(figure("compulsory_insurance", inputs, "insurer")).isLessThanOrEqualTo(insurer);
    }

    @Property(tries = 300)
    void leaveNeverFallsWithTheYearsAndNeverExceedsTheYear(
            @ForAll @IntRange(min = 0, max = 59) int years, @ForAll @IntRange(min = 0, max = 365) int day) {
        LocalDate left = LocalDate.of(2024, 1, 1).plusDays(day);
        Map<String, Object> inputs = new HashMap<>(
                Map.of("year", 2024, "service_years", years, "left", left.toString(), "monthly_wage", 8700));
        BigDecimal amount = figure("annual_leave_pay", inputs, "amount");
        inputs.put("service_years", years + 1);
        assertThat(figure("annual_leave_pay", inputs, "amount")).isGreaterThanOrEqualTo(amount);
        inputs.remove("left");
        assertThat(figure("annual_leave_pay", inputs, "unused_days")).isLessThanOrEqualTo(new BigDecimal(15));
        assertThat(figure("annual_leave_pay", inputs, "amount")).isGreaterThanOrEqualTo(amount);
    }

    @Property(tries = 300)
    void moreMonthsOfLeaveNeverPayLess(
            @ForAll @IntRange(min = 0, max = 3000) int day, @ForAll @IntRange(min = 1, max = 23) int months) {
        LocalDate injured = LocalDate.of(2016, 1, 1).plusDays(day);
        Map<String, Object> inputs = new HashMap<>(
                Map.of("injured_on", injured.toString(), "months", months, "extended", true, "monthly_wage", 6000));
        BigDecimal total = figure("work_injury_leave", inputs, "total");
        assertThat(total).isEqualByComparingTo(new BigDecimal(months * 6000));
        inputs.put("months", months + 1);
        assertThat(figure("work_injury_leave", inputs, "total")).isGreaterThan(total);
        inputs.put("graded_on", injured.plusDays(20).toString());
        assertThat(figure("work_injury_leave", inputs, "total")).isLessThan(total.max(new BigDecimal(6001)));
    }
}
