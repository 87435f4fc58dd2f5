package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** The yearly rate of a private loan over time: as agreed until it is due and after, then under the ceilings (民间借贷规定 24, 25, 28, 29). */
final class LendingRates {

    private final LawBook law;
    private final Inputs inputs;
    private final Worksheet sheet;
    private final LocalDate ruleDay;

    LendingRates(LawBook law, Inputs inputs, Worksheet sheet, LocalDate ruleDay) {
        this.law = law;
        this.inputs = inputs;
        this.sheet = sheet;
        this.ruleDay = ruleDay;
    }

    /**
     * A stretch of time with one rate; {@code to} is not counted.
     *
     * @param percent what is protected of the agreed rate
     */
    record Stretch(LocalDate from, LocalDate to, BigDecimal agreed, BigDecimal percent) {

        static Stretch agreed(LocalDate from, LocalDate to, BigDecimal percent) {
            return new Stretch(from, to, percent, percent);
        }

        int days() {
            return DayCount.between(from, to);
        }
    }

    /** Whether any rate, penalty or fee was agreed. */
    boolean isAgreed() {
        return inputs.has("rate") || inputs.has("overdue_rate") || hasExtras();
    }

    /** A penalty or fees were agreed; they are owed within the ceiling even where no interest is. */
    private boolean hasExtras() {
        return inputs.has("penalty") || inputs.has("fees");
    }

    /** No interest was agreed, or unclearly between natural persons; then none during the loan. */
    boolean noInterest() {
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

    /** What is owed for delay from the due day on where neither a rate nor one for delay was agreed. */
    BigDecimal overdueDefault(LendingCap cap, LocalDate due) {
        DatedValue rule = sheet.uses(law.at("interest/lending-overdue-default", ruleDay));
        boolean published = "lpr".equals(rule.rule());
        BigDecimal percent = published
                ? cap.oneYear(due)
                : new BigDecimal(rule.rule().substring(0, rule.rule().length() - 1));
        if (published) {
            sheet.assume("“当时”的一年期贷款市场报价利率取到期日 " + due + " 的利率，此后不随报价变动");
        }
        sheet.step("既未约定借期利率也未约定逾期利率，自逾期之日起按 " + Yuan.percent(percent) + "计算。");
        return percent;
    }

    /** The agreed rates over time: the term rate until due, then what was agreed for delay. */
    List<Stretch> agreed(LocalDate from, LocalDate to) {
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
            return List.of(Stretch.agreed(from, to, rate.add(extras)));
        }
        String rule = overdue.isPresent() ? "interest/lending-overdue-agreed" : "interest/lending-overdue-term-rate";
        DatedValue value = sheet.uses(law.at(rule, ruleDay));
        BigDecimal late = overdue.or(() -> term).orElse(BigDecimal.ZERO).add(extras);
        sheet.step(value.title() + "：自 " + due.get() + " 起按 " + Yuan.percent(late) + "。");
        List<Stretch> stretches = new ArrayList<>();
        if (due.get().isAfter(from) && term.isPresent()) {
            stretches.add(Stretch.agreed(from, due.get(), term.get()));
        }
        LocalDate lateFrom = due.get().isAfter(from) ? due.get() : from;
        stretches.add(Stretch.agreed(lateFrom, to, late));
        return stretches;
    }

    /** Cuts the stretches where the ceiling changes, and lowers each rate to its ceiling. */
    static List<Stretch> capped(List<Stretch> stretches, List<LendingCap.Step> steps) {
        List<Stretch> capped = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (int i = 0; i < steps.size(); i++) {
                LocalDate begins = steps.get(i).from();
                LocalDate ends = i + 1 < steps.size() ? steps.get(i + 1).from() : null;
                LocalDate from = begins != null && begins.isAfter(stretch.from()) ? begins : stretch.from();
                LocalDate to = ends != null && ends.isBefore(stretch.to()) ? ends : stretch.to();
                if (from.isBefore(to)) {
                    BigDecimal agreed = stretch.agreed();
                    capped.add(new Stretch(
                            from, to, agreed, agreed.min(steps.get(i).percent())));
                }
            }
        }
        return capped;
    }
}
