package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** Sums up the interest of a private loan under its ceilings. */
final class LendingSum {

    /** A stretch of time with one agreed rate; {@code to} is not counted. */
    private record Stretch(LocalDate from, LocalDate to, BigDecimal percent) {}

    private final LawBook law;
    private final Inputs inputs;
    private final Worksheet sheet;
    private final LendingCap cap;
    private final LocalDate ruleDay;

    LendingSum(LawBook law, Inputs inputs, Worksheet sheet, LendingCap cap, LocalDate ruleDay) {
        this.law = law;
        this.inputs = inputs;
        this.sheet = sheet;
        this.cap = cap;
        this.ruleDay = ruleDay;
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
        if (noInterest()) {
            return sheet.putMoney("interest", BigDecimal.ZERO);
        }
        if (!inputs.has("rate") && !inputs.has("overdue_rate") && !hasExtras()) {
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
        List<Stretch> stretches = stretches(from, to);
        BigDecimal sum = write(principal, capped(stretches, steps), count);
        cap.findOther().ifPresent(other -> {
            BigDecimal otherwise = total(principal, capped(stretches, List.of(other)), count);
            if (Yuan.round(otherwise).compareTo(Yuan.round(sum)) != 0) {
                sheet.dispute(
                        "interest",
                        new Figure.Money(otherwise),
                        "法释〔2020〕6号32：全程适用同一上限 " + Yuan.percent(other.percent()));
            }
        });
        return sheet;
    }

    /** A penalty or fees were agreed; they are owed within the ceiling even where no interest is. */
    private boolean hasExtras() {
        return inputs.has("penalty") || inputs.has("fees");
    }

    /** No interest was agreed, or unclearly between natural persons; then none during the loan. */
    private boolean noInterest() {
        String clause = inputs.findText("interest_clause").orElse("");
        boolean unclear = "unclear".equals(clause);
        if (unclear && !"natural-natural".equals(inputs.text("parties"))) {
            sheet.step("利息约定不明且并非都是自然人的，由人民法院结合合同、交易习惯和市场报价利率确定；请填写拟定的利率。");
            if (!inputs.has("rate")) {
                throw inputs.missing("rate");
            }
            return false;
        }
        boolean none = !inputs.has("rate") && !inputs.has("overdue_rate") && !inputs.has("due");
        if (!unclear && none && !"none".equals(clause) && !inputs.saidNone("rate")) {
            throw inputs.missing("rate");
        }
        if (unclear || none && !hasExtras()) {
            sheet.uses(law.at("interest/lending-no-interest", ruleDay));
            sheet.step(unclear ? "自然人之间对利息约定不明的，不支持利息。" : "没有约定利息的，不支持利息。");
            return true;
        }
        return false;
    }

    private Worksheet overdueWithoutRate(BigDecimal principal) {
        LocalDate due = inputs.day("due");
        LocalDate to = inputs.day("to");
        if (to.isBefore(due)) {
            throw inputs.refused("to", "早于到期日 " + due);
        }
        DatedValue rule = sheet.uses(law.at("interest/lending-overdue-default", ruleDay));
        boolean published = "lpr".equals(rule.rule());
        BigDecimal percent = published
                ? cap.oneYear(due)
                : new BigDecimal(rule.rule().substring(0, rule.rule().length() - 1));
        if (published) {
            sheet.assume("“当时”的一年期贷款市场报价利率取到期日 " + due + " 的利率，此后不随报价变动");
        }
        sheet.step("既未约定借期利率也未约定逾期利率，自逾期之日起按 " + Yuan.percent(percent) + "计算。");
        sheet.putPercent("overdue_rate", percent);
        DayCount count = DayCount.of(inputs, sheet);
        write(principal, List.of(new Stretch(due, to, percent)), count);
        return sheet;
    }

    /** The agreed rates over time: the term rate until due, then what was agreed for delay. */
    private List<Stretch> stretches(LocalDate from, LocalDate to) {
        BigDecimal extras = inputs.findPercent("penalty")
                .orElse(BigDecimal.ZERO)
                .add(inputs.findPercent("fees").orElse(BigDecimal.ZERO));
        if (hasExtras()) {
            sheet.uses(law.at("interest/lending-total-cap", ruleDay));
            sheet.step("利息、违约金和其他费用合计，不得超过上限。");
        }
        Optional<BigDecimal> term = inputs.findPercent("rate");
        Optional<BigDecimal> overdue = inputs.findPercent("overdue_rate");
        Optional<LocalDate> due = inputs.findDay("due").filter(day -> day.isBefore(to));
        if (due.isEmpty() || !due.get().isAfter(from) && term.isEmpty()) {
            BigDecimal rate = overdue.filter(r -> due.isPresent() || term.isEmpty())
                    .or(() -> term)
                    .orElse(BigDecimal.ZERO);
            return List.of(new Stretch(from, to, rate.add(extras)));
        }
        String rule = overdue.isPresent() ? "interest/lending-overdue-agreed" : "interest/lending-overdue-term-rate";
        DatedValue value = sheet.uses(law.at(rule, ruleDay));
        BigDecimal late = overdue.or(() -> term).orElse(BigDecimal.ZERO).add(extras);
        sheet.step(value.title() + "：自 " + due.get() + " 起按 " + Yuan.percent(late) + "。");
        List<Stretch> stretches = new ArrayList<>();
        if (due.get().isAfter(from) && term.isPresent()) {
            stretches.add(new Stretch(from, due.get(), term.get()));
        }
        LocalDate lateFrom = due.get().isAfter(from) ? due.get() : from;
        stretches.add(new Stretch(lateFrom, to, late));
        return stretches;
    }

    /** Cuts the stretches where the ceiling changes, and lowers each rate to its ceiling. */
    private static List<Stretch> capped(List<Stretch> stretches, List<LendingCap.Step> steps) {
        List<Stretch> capped = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (int i = 0; i < steps.size(); i++) {
                LocalDate begins = steps.get(i).from();
                LocalDate ends = i + 1 < steps.size() ? steps.get(i + 1).from() : null;
                LocalDate from = begins != null && begins.isAfter(stretch.from()) ? begins : stretch.from();
                LocalDate to = ends != null && ends.isBefore(stretch.to()) ? ends : stretch.to();
                if (from.isBefore(to)) {
                    capped.add(new Stretch(
                            from, to, stretch.percent().min(steps.get(i).percent())));
                }
            }
        }
        return capped;
    }

    private static BigDecimal total(BigDecimal principal, List<Stretch> stretches, DayCount count) {
        return stretches.stream()
                .map(s -> count.interest(principal, s.percent(), DayCount.between(s.from(), s.to())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal write(BigDecimal principal, List<Stretch> stretches, DayCount count) {
        List<Figure.Parts> segments = new ArrayList<>();
        TreeSet<BigDecimal> percents = new TreeSet<>();
        for (Stretch stretch : stretches) {
            int days = DayCount.between(stretch.from(), stretch.to());
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
