package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.PeriodEnd;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.Source;

/**
 * Runs the time for applying for enforcement through its events.
 *
 * <p>A suspension is read in two ways: the remainder runs on (执行程序解释 19), or six months remain (民事诉讼法 250
 * with 民法典 194); the earlier end counts, the other is shown.
 */
final class EnforcementClock {

    private final LawBook law;
    private final PeriodCounter counter;
    private final Worksheet sheet;
    private final LegalPeriod period;
    private LocalDate unmoved = LocalDate.MIN;
    private LocalDate expiry = LocalDate.MIN;
    private @Nullable LocalDate other;
    private String reading = "";

    EnforcementClock(LawBook law, PeriodCounter counter, Worksheet sheet, LegalPeriod period) {
        this.law = law;
        this.counter = counter;
        this.sheet = sheet;
        this.period = period;
    }

    /** The end after all events. */
    LocalDate run(LocalDate start, List<LimitationEvent> events) {
        restart(start);
        LocalDate begun = start;
        for (LimitationEvent event : events) {
            String what = event.from() + " " + event.label();
            if (!event.proved()) {
                sheet.assume(what + "：填写为不能证明，未计入");
            } else if (event.from().isAfter(expiry) && event.unbroken()) {
                sheet.step(what + "：此前每一次都在前一次起的期间以内，时效连续中断，自 " + event.restart() + " 重新计算。");
                begun = event.restart();
                restart(begun);
            } else if (event.from().isAfter(expiry) || event.restart().isBefore(begun)) {
                sheet.step(what + "：不在期间内，不影响计算。");
            } else if (event.suspends()) {
                suspend(event);
            } else {
                law.find("enforcement/interruption", event.from()).ifPresent(sheet::uses);
                sheet.step(what + "，时效中断，自 " + event.restart() + " 重新计算。");
                begun = event.restart();
                restart(begun);
            }
        }
        return expiry;
    }

    private void restart(LocalDate start) {
        PeriodEnd end = counter.end(start, period);
        counter.written(sheet, end, "period/procedural-counting");
        unmoved = end.unmoved();
        expiry = end.last();
        other = null;
    }

    private void suspend(LimitationEvent event) {
        LegalPeriod window =
                sheet.uses(law.at("limitation/suspension-window", event.from())).period();
        LocalDate opens = window.before(unmoved);
        if (event.restart().isBefore(opens) || event.from().isAfter(unmoved)) {
            sheet.step(event.from() + " 至 " + event.restart() + " 的障碍不在期间的最后 " + window + "内，不中止时效。");
            return;
        }
        LocalDate stopped = event.from().isBefore(opens) ? opens : event.from();
        int left = (int) Math.max(1, ChronoUnit.DAYS.between(stopped, unmoved));
        DatedValue remainderRule = sheet.uses(law.at("enforcement/suspension", event.restart()));
        PeriodEnd remainder = counter.end(event.restart(), new LegalPeriod(left, LegalPeriod.Unit.DAYS));
        sheet.step("读法一（" + remainderRule.sources().getFirst().label() + "）：剩余 " + left + " 日继续计算，" + remainder.last()
                + " 届满。");
        PeriodEnd careful = remainder;
        @Nullable PeriodEnd later = null;
        if (law.find("limitation/suspension-remainder", event.restart()).isPresent()) {
            DatedValue rest = sheet.uses(law.at("limitation/suspension-remainder", event.restart()));
            PeriodEnd fixed = counter.end(event.restart(), rest.period());
            String fixedBy = rest.sources().getFirst().label();
            sheet.step("读法二（" + fixedBy + "）：自障碍消除之日起满 " + rest.period() + "，" + fixed.last() + " 届满。");
            boolean remainderFirst = remainder.last().isBefore(fixed.last());
            careful = remainderFirst ? remainder : fixed;
            later = remainderFirst ? fixed : remainder;
            reading = remainderFirst
                    ? byStatute(rest, event.restart())
                    : remainderRule.sources().getFirst().label() + "：剩余期间继续计算";
        }
        counter.written(sheet, careful, "period/procedural-counting");
        unmoved = careful.unmoved();
        expiry = careful.last();
        other = later != null && later.last().isAfter(expiry) ? later.last() : null;
    }

    /** 民法典194 via 民诉法250: the statute on enforcement refers to the rules of limitation. */
    private String byStatute(DatedValue rest, LocalDate day) {
        return cited(rest) + " via " + cited(law.at("enforcement/application-period", day));
    }

    private static String cited(DatedValue value) {
        Source source = value.sources().getFirst();
        return source.shortTitle()
                + (source.article() == null ? "" : source.article().ordinal());
    }

    /** Writes the end, and the other reading when there is one. */
    LocalDate writeTo() {
        sheet.putDay("expiry", expiry);
        if (other != null) {
            sheet.dispute("expiry", new Figure.Day(other), reading);
        }
        return expiry;
    }
}
