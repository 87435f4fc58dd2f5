package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.calc.debt.LendingRates.Stretch;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** Sums up the interest of a private loan under its ceilings. */
final class LendingSum {

    private final LawBook law;
    private final Inputs inputs;
    private final Worksheet sheet;
    private final LendingCap cap;
    private final LocalDate ruleDay;
    private final LendingRates rates;

    LendingSum(LawBook law, Inputs inputs, Worksheet sheet, LendingCap cap, LocalDate ruleDay) {
        this.law = law;
        this.inputs = inputs;
        this.sheet = sheet;
        this.cap = cap;
        this.ruleDay = ruleDay;
        this.rates = new LendingRates(law, inputs, sheet, ruleDay);
    }

    /** Only the ceiling, and the agreed rate against it. */
    Worksheet capOnly() {
        List<LendingCap.Step> steps = cap.steps();
        BigDecimal last = steps.getLast().percent();
        sheet.putPercent("cap", last);
        inputs.findPercent("rate").ifPresent(rate -> sheet.putPercent("supported_rate", rate.min(last)));
        return sheet;
    }

    /** Interest paid above the rate beyond which the agreement was void (rules of 2015). */
    Worksheet refund(BigDecimal principal) {
        BigDecimal paid = inputs.money("paid_interest");
        if (!cap.isOldRegime() && cap.keepsOldRule() && yearPaidFor().isBefore(cap.change())) {
            return paidBeforeTheChange(principal, paid);
        }
        if (!cap.isOldRegime()) {
            BigDecimal ceiling = cap.steps().getLast().percent();
            BigDecimal most = principal.multiply(ceiling).movePointLeft(2);
            sheet.putPercent("cap", ceiling);
            sheet.putMoney("excess_over_cap", paid.subtract(most).max(BigDecimal.ZERO));
            sheet.assume("现行规定未直接写明已付的超过上限部分怎样处理，此处只列出超过上限的数额");
            sheet.step("一年利息上限 " + Yuan.plain(principal) + "×" + Yuan.percent(ceiling) + " = " + Yuan.format(most)
                    + " 元，已付 " + Yuan.plain(paid) + " 元。");
            return sheet;
        }
        DatedValue limit = sheet.uses(law.at("interest/lending-void-rate", inputs.day("filed")));
        BigDecimal most = limit.ratio().of(principal);
        BigDecimal refund = paid.subtract(most).max(BigDecimal.ZERO);
        sheet.step("已付一年利息 " + Yuan.plain(paid) + " 元；年利率 " + limit.ratio() + " 为 " + Yuan.format(most)
                + " 元，超过部分约定无效，可以请求返还 " + Yuan.format(refund) + " 元。");
        return sheet.putMoney("refund", refund);
    }

    /** The last day of the year that was paid for; the first year of the contract when it was not said. */
    private LocalDate yearPaidFor() {
        return inputs.findDay("paid_for_year_ending").orElseGet(() -> {
            LocalDate year = inputs.day("contract_date").plusYears(1);
            sheet.assume("已付的利息是合同成立后第一年（到 " + year + "）的；是其他年度的，请填写支付的是到哪一天为止一年的利息");
            return year;
        });
    }

    /** What was willingly paid up to the void rate for the time of the old rules is not returned (2020: 31; 2015: 26, 31). */
    private Worksheet paidBeforeTheChange(BigDecimal principal, BigDecimal paid) {
        DatedValue limit =
                sheet.uses(law.at("interest/lending-void-rate", cap.change().minusDays(1)));
        sheet.uses(law.at("interest/lending-transition", ruleDay));
        BigDecimal most = limit.ratio().of(principal);
        BigDecimal refund = paid.subtract(most).max(BigDecimal.ZERO);
        sheet.step("已付的是 " + cap.change() + " 以前的利息，适用当时的规定：自愿支付的利息没有超过年利率 " + limit.ratio() + "（" + Yuan.format(most)
                + " 元）的部分，不能请求返还；可以请求返还 " + Yuan.format(refund) + " 元。");
        return sheet.putMoney("refund", refund).putMoney("excess_over_cap", refund);
    }

    Worksheet interest(BigDecimal principal) {
        if (rates.noInterest()) {
            return sheet.putMoney("interest", BigDecimal.ZERO);
        }
        if (!rates.isAgreed()) {
            return overdueWithoutRate(principal);
        }
        LocalDate from =
                inputs.findDay("from").or(() -> inputs.findDay("due")).orElseThrow(() -> inputs.missing("from"));
        LocalDate to = inputs.day("to");
        if (to.isBefore(from)) {
            throw inputs.refused("to", "早于起算日 " + from);
        }
        List<LendingCap.Step> steps = cap.steps();
        sheet.putPercent("cap", steps.getLast().percent());
        DayCount count = DayCount.of(inputs, sheet);
        List<Stretch> stretches = rates.agreed(from, to);
        BigDecimal sum = write(principal, LendingRates.capped(stretches, steps), count);
        cap.findOther().ifPresent(other -> {
            BigDecimal otherwise = total(principal, LendingRates.capped(stretches, List.of(other)), count);
            if (Yuan.round(otherwise).compareTo(Yuan.round(sum)) != 0) {
                sheet.dispute(
                        "interest",
                        new Figure.Money(otherwise),
                        "法释〔2020〕6号32：全程适用同一上限 " + Yuan.percent(other.percent()));
            }
        });
        return sheet;
    }

    private Worksheet overdueWithoutRate(BigDecimal principal) {
        LocalDate due = inputs.day("due");
        LocalDate to = inputs.day("to");
        if (to.isBefore(due)) {
            throw inputs.refused("to", "早于到期日 " + due);
        }
        BigDecimal percent = rates.overdueDefault(cap, due);
        sheet.putPercent("overdue_rate", percent);
        DayCount count = DayCount.of(inputs, sheet);
        write(principal, List.of(Stretch.agreed(due, to, percent)), count);
        return sheet;
    }

    private static BigDecimal total(BigDecimal principal, List<Stretch> stretches, DayCount count) {
        return stretches.stream()
                .map(s -> count.interest(principal, s.percent(), s.days()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal write(BigDecimal principal, List<Stretch> stretches, DayCount count) {
        List<Figure.Parts> segments = new ArrayList<>();
        TreeSet<BigDecimal> percents = new TreeSet<>();
        for (Stretch stretch : stretches) {
            int days = stretch.days();
            BigDecimal interest = count.interest(principal, stretch.percent(), days);
            percents.add(stretch.percent());
            segments.add(Figure.Parts.NONE
                    .with("from", new Figure.Day(stretch.from()))
                    .with("to_excl", new Figure.Day(stretch.to()))
                    .with("days", new Figure.Count(days))
                    .with("rate", new Figure.Percent(stretch.percent()))
                    .with("interest", new Figure.Money(interest)));
            sheet.step(stretch.from() + " 至 " + stretch.to() + "（不含）" + days + " 日：" + Yuan.plain(principal) + "×"
                    + Yuan.percent(stretch.percent()) + "×" + days + "/" + count.year() + " = " + Yuan.format(interest)
                    + " 元。");
        }
        BigDecimal sum = total(principal, stretches, count);
        if (percents.size() == 1) {
            sheet.putPercent("supported_rate", percents.getFirst());
        }
        sheet.put("segments", new Figure.Rows(segments)).putMoney("interest", sum);
        return sum;
    }

    /** Interest of whole years within the ceiling that was added to the loan and counts as principal. */
    Worksheet recognizedPrincipal(BigDecimal original) {
        sheet.uses(law.at("interest/lending-rollover", ruleDay));
        BigDecimal ceiling = cap.steps().getLast().percent();
        BigDecimal rate = inputs.findPercent("rate").orElseThrow(() -> inputs.missing("rate"));
        int years = inputs.whole("rolled_after_years");
        BigDecimal interest =
                original.multiply(rate.min(ceiling)).movePointLeft(2).multiply(BigDecimal.valueOf(years));
        BigDecimal principal = original.add(interest);
        sheet.step("前期约定年利率 " + Yuan.percent(rate) + "，上限 " + Yuan.percent(ceiling) + "；在上限以内的利息 "
                + Yuan.format(interest) + " 元计入后期本金，可以认定的本金为 " + Yuan.format(principal) + " 元，超过部分的利息不计入。");
        return sheet.putPercent("cap", ceiling).putMoney("recognized_principal", principal);
    }

    /** Interest of the earlier loan within the ceiling became principal; the end sum is limited too. */
    Worksheet rolledOver() {
        Inputs earlier = inputs.findGroup("rollover").orElseThrow(() -> inputs.missing("rollover"));
        earlier.need("original_principal", "previous_rate", "previous_from", "previous_to");
        sheet.uses(law.at("interest/lending-rollover", ruleDay));
        BigDecimal original = earlier.money("original_principal");
        BigDecimal ceiling = cap.steps().getLast().percent();
        DayCount count = DayCount.of(inputs, sheet);
        LocalDate start = earlier.day("previous_from");
        int before = DayCount.between(start, earlier.day("previous_to"));
        LocalDate from = inputs.findDay("from").orElse(earlier.day("previous_to"));
        LocalDate to = inputs.day("to");
        if (before < 0 || to.isBefore(from)) {
            throw inputs.refused("to", "各段的结束日期不得早于开始日期");
        }
        BigDecimal earlierPercent =
                earlier.findPercent("previous_rate").orElseThrow().min(ceiling);
        BigDecimal principal = original.add(count.interest(original, earlierPercent, before));
        BigDecimal percent = inputs.findPercent("rate")
                .orElseThrow(() -> inputs.missing("rate"))
                .min(ceiling);
        BigDecimal interest = count.interest(principal, percent, DayCount.between(from, to));
        BigDecimal limit = original.add(count.interest(original, ceiling, before + DayCount.between(from, to)));
        BigDecimal total = principal.add(interest).min(limit);
        sheet.step("前期利息在上限 " + Yuan.percent(ceiling) + " 以内的部分计入后期本金：" + Yuan.format(principal) + " 元。");
        sheet.step("期末本息 " + Yuan.format(principal.add(interest)) + " 元，不得超过以最初本金 " + Yuan.plain(original)
                + " 元为基数按上限计算的本息 " + Yuan.format(limit) + " 元。");
        return sheet.putPercent("cap", ceiling)
                .putMoney("principal", principal)
                .putMoney("total_limit", limit)
                .putMoney("total", total)
                .putMoney("interest", total.subtract(principal).max(BigDecimal.ZERO));
    }
}
