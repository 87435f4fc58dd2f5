package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.PeriodEnd;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;

/** Runs a limitation period through its events: interruptions, suspensions, acts after its end. */
final class LimitationClock {

    /** Where the clock stands; {@code unmoved} is the end before any move for rest days. */
    record Reading(LocalDate start, LocalDate unmoved, LocalDate expiry, String regime, boolean waived) {}

    private final LawBook law;
    private final PeriodCounter counter;
    private final Worksheet sheet;
    private final LimitationRegime regime;
    private final boolean maritime;
    private boolean other;

    LimitationClock(LawBook law, PeriodCounter counter, Worksheet sheet, LimitationRegime regime, boolean maritime) {
        this.law = law;
        this.counter = counter;
        this.sheet = sheet;
        this.regime = regime;
        this.maritime = maritime;
    }

    /** From now on the other reading of a disputed period applies. */
    LimitationClock byOtherReading() {
        other = true;
        return this;
    }

    Reading run(LocalDate start, List<LimitationEvent> events) {
        Reading reading = from(start);
        for (LimitationEvent event : events) {
            reading = event.suspends() ? suspended(reading, event) : interrupted(reading, event);
        }
        return reading;
    }

    private Reading from(LocalDate start) {
        LimitationRegime.AppliedPeriod careful = regime.careful(sheet, start);
        LimitationRegime.AppliedPeriod applied = other ? regime.findOther(start).orElse(careful) : careful;
        PeriodEnd end = counter.end(start, applied.period());
        counter.written(sheet, end, PeriodCounter.CountingLaw.CIVIL);
        return new Reading(start, end.unmoved(), end.last(), applied.reading(), false);
    }

    private Reading interrupted(Reading now, LimitationEvent event) {
        String what = event.from() + " " + event.label();
        if (event.from().isAfter(now.expiry()) && event.unbroken()) {
            sheet.step(what + "：此前每一次都在前一次起的期间以内，时效连续中断，自 " + event.restart() + " 重新计算。");
            return from(event.restart());
        }
        if (event.from().isAfter(now.expiry())) {
            return afterExpiry(now, event, what);
        }
        if (event.restart().isBefore(now.start())) {
            sheet.step(what + "：期间尚未开始，不影响起算。");
            return now;
        }
        if (maritime && !interruptsAtSea(event)) {
            sheet.step(what + "：按当时的海商法不中断时效。");
            return now;
        }
        if (!maritime) {
            law.find("limitation/interruption", event.from()).ifPresent(sheet::uses);
        }
        if ("lawsuit".equals(event.type())) {
            law.find("limitation/suit-interrupts-on-filing", event.from()).ifPresent(sheet::uses);
        }
        if (event.isOpenProceeding()) {
            sheet.assume(what + "的程序未填终结日期，暂从该日重新计算；程序终结的，从终结之日重新计算");
        }
        sheet.step(what + "，在 " + now.expiry() + " 届满之前，时效中断，自 " + event.restart() + " 重新计算。");
        return from(event.restart());
    }

    private Reading afterExpiry(Reading now, LimitationEvent event, String what) {
        if (!event.isDebtorsConsent()) {
            sheet.step(what + "：时效已于 " + now.expiry() + " 届满，不再中断。");
            return now;
        }
        law.find("limitation/waiver", event.from()).ifPresent(sheet::uses);
        sheet.step(what + "：时效虽已于 " + now.expiry() + " 届满，义务人同意履行的，不得再以时效抗辩。");
        return new Reading(now.start(), now.unmoved(), now.expiry(), now.regime(), true);
    }

    /** Whether the maritime law in force at the event lets it interrupt. */
    private boolean interruptsAtSea(LimitationEvent event) {
        DatedValue rule = sheet.uses(law.at("limitation/maritime-interruption", event.from()));
        sheet.put("assumption", "law in force at the interrupting event");
        if ("demand-interrupts".equals(rule.rule())) {
            return true;
        }
        return !event.isMereDemand() && !event.isWithdrawnOrDismissed();
    }

    private Reading suspended(Reading now, LimitationEvent event) {
        LocalDate to = event.restart();
        LegalPeriod window = sheet.uses(law.at(name("suspension-window"), to)).period();
        LocalDate opens = window.before(now.unmoved());
        String what = event.from() + " 至 " + to + " 的障碍";
        if (to.isBefore(opens) || event.from().isAfter(now.unmoved())) {
            sheet.step(what + "不在期间的最后 " + window + "（" + opens + " 至 " + now.unmoved() + "）内，不中止时效。");
            return now;
        }
        DatedValue effect = sheet.uses(law.at(name("suspension-effect"), to));
        if ("remainder".equals(effect.rule())) {
            return remainder(now, event, opens, what);
        }
        if (!maritime && event.from().isBefore(effect.from())) {
            law.find("limitation/transition-suspension", to).ifPresent(sheet::uses);
        }
        LegalPeriod rest = sheet.uses(law.at(name("suspension-remainder"), to)).period();
        sheet.step(what + "在期间的最后 " + window + "内，时效中止，自障碍消除之日起满 " + rest + "届满。");
        PeriodEnd end = counter.end(to, rest);
        return later(now, end);
    }

    /** The old rule: what was left when the obstacle began runs on after it ended. */
    private Reading remainder(Reading now, LimitationEvent event, LocalDate opens, String what) {
        LocalDate stopped = event.from().isBefore(opens) ? opens : event.from();
        int left = (int) Math.max(1, ChronoUnit.DAYS.between(stopped, now.unmoved()));
        sheet.step(what + "使时效中止，障碍消除后剩余的 " + left + " 日继续计算。");
        return later(now, counter.end(event.restart(), new LegalPeriod(left, LegalPeriod.Unit.DAYS)));
    }

    private Reading later(Reading now, PeriodEnd end) {
        if (end.unmoved().isBefore(now.unmoved())) {
            return now;
        }
        counter.written(sheet, end, PeriodCounter.CountingLaw.CIVIL);
        return new Reading(now.start(), end.unmoved(), end.last(), now.regime(), now.waived());
    }

    private String name(String rule) {
        return (maritime ? "limitation/maritime-" : "limitation/") + rule;
    }

    /** The earlier of two dates; null counts as none. */
    static LocalDate earlier(LocalDate a, @Nullable LocalDate b) {
        return b != null && b.isBefore(a) ? b : a;
    }
}
