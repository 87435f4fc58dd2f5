package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** The doubled part of delayed interest by segments between payments, cut where the rules changed. */
final class DoubleInterest {

    private static final String RATE = "interest/doubled-part";

    /** A debt with the last day of its performance period. */
    record Debt(LocalDate end, BigDecimal amount) {}

    /** A payment, oldest debts first. */
    record Payment(LocalDate date, BigDecimal amount) {}

    /** A time in which one amount was unpaid: the days after {@code from} up to and with {@code to}. */
    private record Segment(LocalDate from, LocalDate to, BigDecimal base) {}

    private final LawBook law;
    private final Inputs inputs;
    private final Worksheet sheet;
    private final LocalDate lastOldDay;

    DoubleInterest(LawBook law, Inputs inputs, Worksheet sheet) {
        this.law = law;
        this.inputs = inputs;
        this.sheet = sheet;
        this.lastOldDay = law.history(RATE).getFirst().from().minusDays(1);
    }

    void calculate(List<Debt> debts, List<Payment> payments) {
        List<Segment> all = segments(debts, payments);
        List<Segment> old = new ArrayList<>();
        List<Segment> current = new ArrayList<>();
        for (Segment segment : all) {
            if (segment.from().isBefore(lastOldDay)) {
                LocalDate to = segment.to().isBefore(lastOldDay) ? segment.to() : lastOldDay;
                old.add(new Segment(segment.from(), to, segment.base()));
            }
            if (segment.to().isAfter(lastOldDay)) {
                LocalDate from = segment.from().isBefore(lastOldDay) ? lastOldDay : segment.from();
                current.add(new Segment(from, segment.to(), segment.base()));
            }
        }
        BigDecimal before = old.isEmpty() ? BigDecimal.ZERO : old(old);
        BigDecimal after = current(current);
        if (!old.isEmpty()) {
            LocalDate change = lastOldDay.plusDays(1);
            sheet.uses(law.at("interest/doubled-part-transition", change));
            sheet.putMoney("until_" + underscored(lastOldDay), before);
            sheet.putMoney("from_" + underscored(change), after);
            sheet.putMoney("total", Yuan.round(before).add(Yuan.round(after)));
        }
        sheet.putMoney("doubled_part", after);
    }

    private static String underscored(LocalDate day) {
        return day.toString().replace('-', '_');
    }

    /** Each debt's unpaid amount between its end and the payments; a payment goes to the oldest debt first. */
    private static List<Segment> segments(List<Debt> debts, List<Payment> payments) {
        List<Segment> segments = new ArrayList<>();
        BigDecimal[] spent = payments.stream().map(Payment::amount).toArray(BigDecimal[]::new);
        for (Debt debt : debts) {
            BigDecimal left = debt.amount();
            LocalDate from = debt.end();
            for (int i = 0; i < spent.length && left.signum() > 0; i++) {
                LocalDate date = payments.get(i).date();
                if (spent[i].signum() == 0) {
                    continue;
                }
                if (date.isAfter(from)) {
                    segments.add(new Segment(from, date, left));
                    from = date;
                }
                BigDecimal used = spent[i].min(left);
                spent[i] = spent[i].subtract(used);
                left = left.subtract(used);
            }
        }
        segments.sort(Comparator.comparing(Segment::from));
        return segments;
    }

    /** Before 1 August 2014: twice the benchmark rate, the ordinary part included. */
    private BigDecimal old(List<Segment> segments) {
        DatedValue multiple = sheet.uses(
                law.at("interest/doubled-benchmark", segments.getFirst().to()));
        law.at("interest/doubled-benchmark", segments.getFirst().from());
        BigDecimal benchmark = inputs.findPercent("pboc_benchmark").orElseThrow(() -> inputs.missing("pboc_benchmark"));
        BigDecimal percent = multiple.ratio().of(benchmark);
        DayCount count = DayCount.of(inputs, sheet);
        BigDecimal sum = BigDecimal.ZERO;
        for (Segment segment : segments) {
            int days = days(segment);
            BigDecimal interest = count.interest(segment.base(), percent, days);
            sum = sum.add(interest);
            sheet.step("旧规定（含一般债务利息）：" + Yuan.plain(segment.base()) + "×" + Yuan.percent(benchmark) + "×"
                    + multiple.ratio() + "×" + days + "/" + count.year() + " = " + Yuan.format(interest) + " 元。");
        }
        return sum;
    }

    private BigDecimal current(List<Segment> segments) {
        LocalDate change = lastOldDay.plusDays(1);
        DatedValue rate = sheet.uses(law.at(RATE, change));
        sheet.uses(law.at("interest/doubled-part-base", change));
        sheet.uses(law.at("interest/doubled-part-days", change));
        List<Figure.Parts> shown = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int total = 0;
        for (Segment segment : segments) {
            int days = days(segment);
            BigDecimal interest = rate.ratio().of(segment.base()).multiply(BigDecimal.valueOf(days));
            sum = sum.add(interest);
            total += days;
            shown.add(Figure.Parts.NONE
                    .with("days", new Figure.Count(days))
                    .with("base", new Figure.BaseAmount(segment.base()))
                    .with("interest", new Figure.Money(interest)));
            sheet.step(segment.from() + " 的次日至 " + segment.to() + " 共 " + days + " 日：" + Yuan.plain(segment.base())
                    + "×日 " + rate.ratio() + "×" + days + " = " + Yuan.format(interest) + " 元。");
        }
        sheet.put("segments", new Figure.Rows(shown)).put("days", total);
        return sum;
    }

    /** The days of a segment without those that do not count (stays not asked for by the debtor). */
    private int days(Segment segment) {
        int days = DayCount.between(segment.from(), segment.to());
        java.util.Set<LocalDate> out = new java.util.HashSet<>();
        for (Inputs stay : inputs.groups("excluded")) {
            stay.need("from", "to");
            if (stay.isTrue("applied_by_debtor")) {
                sheet.step("因被执行人申请而中止的期间照常计算。");
                continue;
            }
            sheet.uses(law.at("interest/doubled-part-excluded", lastOldDay.plusDays(1)));
            LocalDate first = stay.day("from").isAfter(segment.from())
                    ? stay.day("from")
                    : segment.from().plusDays(1);
            LocalDate last = stay.day("to").isBefore(segment.to()) ? stay.day("to") : segment.to();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                out.add(day);
            }
        }
        if (!out.isEmpty()) {
            sheet.step("扣除不计算的 " + out.size() + " 日。");
        }
        return days - out.size();
    }
}
