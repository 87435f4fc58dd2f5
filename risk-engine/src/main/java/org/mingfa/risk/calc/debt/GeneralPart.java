package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;

/**
 * The general interest of a judgment beside the doubled part, and what it takes of each payment: costs first, then
 * interest, then the debt, unless agreed otherwise (民法典 561).
 */
final class GeneralPart {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*[%％]");

    private final LawBook law;
    private final Inputs inputs;
    private final Worksheet sheet;
    private final BigDecimal percent;
    private BigDecimal costs;
    private BigDecimal due;
    private BigDecimal principal;
    private BigDecimal afterDue = BigDecimal.ZERO;
    private LocalDate from;

    GeneralPart(LawBook law, Inputs inputs, Worksheet sheet, List<DoubleInterest.Debt> debts) {
        this.law = law;
        this.inputs = inputs;
        this.sheet = sheet;
        this.percent = percent();
        Optional<Inputs> adjudged = inputs.findGroup("adjudged");
        this.costs = part(adjudged, "costs");
        this.due = part(adjudged, "general_interest_accrued");
        this.principal = adjudged.map(a -> a.money("principal"))
                .orElseGet(
                        () -> debts.stream().map(DoubleInterest.Debt::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        this.from = debts.getFirst().end();
    }

    private static BigDecimal part(Optional<Inputs> adjudged, String name) {
        return adjudged.flatMap(a -> a.findMoney(name)).orElse(BigDecimal.ZERO);
    }

    /** The rate that the judgment orders until payment; zero when it orders none. */
    private BigDecimal percent() {
        Optional<String> ordered = inputs.findText("general_rate_in_judgment");
        if (ordered.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Matcher matcher = PERCENT.matcher(ordered.get());
        if (!matcher.find() || ordered.get().contains("日")) {
            throw inputs.refused("general_rate_in_judgment", "请写年利率，如 4%");
        }
        return new BigDecimal(matcher.group(1));
    }

    /** The payments as they were made, in time order. */
    static List<DoubleInterest.Payment> received(Inputs inputs) {
        return inputs.groups("payments").stream()
                .peek(payment -> payment.need("date", "amount"))
                .map(payment -> new DoubleInterest.Payment(payment.day("date"), payment.money("amount")))
                .sorted(Comparator.comparing(DoubleInterest.Payment::date))
                .toList();
    }

    /** What of each payment reaches the debt, after the interest that was due by then. */
    List<DoubleInterest.Payment> toDebt(List<DoubleInterest.Payment> received) {
        List<DoubleInterest.Payment> toDebt = new ArrayList<>();
        for (DoubleInterest.Payment payment : received) {
            accrue(payment.date());
            BigDecimal toCosts = payment.amount().min(costs);
            costs = costs.subtract(toCosts);
            BigDecimal toInterest =
                    Yuan.round(payment.amount().subtract(toCosts).min(due));
            due = due.subtract(toInterest);
            BigDecimal rest = payment.amount().subtract(toCosts).subtract(toInterest);
            principal = principal.subtract(rest).max(BigDecimal.ZERO);
            toDebt.add(new DoubleInterest.Payment(payment.date(), toCosts.add(rest)));
            if (toInterest.signum() > 0) {
                sheet.uses(law.at("interest/set-off-order", payment.date()));
                sheet.step(payment.date() + " 的 " + Yuan.plain(payment.amount()) + " 元依次抵充：费用 " + Yuan.format(toCosts)
                        + " 元、利息 " + Yuan.format(toInterest) + " 元、主债务 " + Yuan.format(rest) + " 元（另有约定的从其约定）。");
            }
        }
        return toDebt;
    }

    /** Writes the interest after the performance period up to the last day. */
    void writeUntil(LocalDate last) {
        if (percent.signum() == 0) {
            sheet.step("裁判没有确定迟延履行期间一般债务利息的，不予计算。");
            return;
        }
        accrue(last);
        sheet.putMoney("general_part_after_due", afterDue);
    }

    private void accrue(LocalDate to) {
        if (percent.signum() == 0 || !to.isAfter(from) || principal.signum() == 0) {
            return;
        }
        DayCount count = DayCount.of(inputs, sheet);
        int days = DayCount.between(from, to);
        BigDecimal interest = count.interest(principal, percent, days);
        sheet.step("一般债务利息：" + Yuan.plain(principal) + "×" + Yuan.percent(percent) + "×" + days + "/" + count.year()
                + " = " + Yuan.format(interest) + " 元。");
        afterDue = afterDue.add(interest);
        due = due.add(interest);
        from = to;
    }
}
