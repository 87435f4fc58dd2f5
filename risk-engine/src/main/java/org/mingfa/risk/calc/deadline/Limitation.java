package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.PeriodEnd;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/**
 * 诉讼时效: when a claim's limitation period ends, over the versions of the law.
 *
 * <p>Limitation is a defence; the result is only for the person who gave the facts (民法典 193).
 */
public final class Limitation implements Calculator {

    private final LawBook law;
    private final PeriodCounter counter;
    private final ClaimTypes claims;

    public Limitation(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
        this.claims = new ClaimTypes(law);
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        String claimType = inputs.text("claim_type");
        Optional<DatedValue> exemption = claims.findExemption(claimType, asOf);
        if (exemption.isPresent()) {
            DatedValue value = sheet.uses(exemption.get());
            sheet.step("“" + value.rows().get(claimType) + "”不适用诉讼时效的规定。");
            return sheet.put("applies", false).put("status", "exempt");
        }
        if (!inputs.days("dues").isEmpty() || "periodic".equals(claimType)) {
            return periodic(inputs, asOf, sheet, claimType);
        }
        LocalDate start = new LimitationStart(law, inputs, sheet).day(claimType);
        claims.findStart(claimType, start).ifPresent(sheet::uses);
        sheet.putDay("start", start);
        sheet.step("起算：" + start + "。");
        Calculation calculation = calculation(inputs, sheet, claimType);
        LimitationClock.Reading reading = calculation.careful(start);
        LocalDate expiry = caps(inputs, sheet, claimType, reading.expiry());
        sheet.putDay("expiry", expiry).put("regime", reading.regime());
        if (reading.waived()) {
            sheet.put("waived", true);
        }
        LocalDate latest = calculation.disputed(
                start, reading, expiry, cap(inputs, claimType).map(PeriodEnd::last));
        status(sheet, asOf, expiry, latest);
        law.find("limitation/defence-only", asOf).ifPresent(sheet::uses);
        sheet.step("诉讼时效由对方当事人主张，人民法院不主动适用。");
        return sheet;
    }

    private Calculation calculation(Inputs inputs, Worksheet sheet, String claimType) {
        boolean shortPeriod = inputs.has("old_short_period");
        LimitationRegime regime = new LimitationRegime(law, counter, claimType, shortPeriod);
        return new Calculation(regime, LimitationEvent.read(inputs), sheet, claims.isMaritime(claimType));
    }

    private void status(Worksheet sheet, LocalDate asOf, LocalDate expiry, LocalDate latest) {
        boolean disputed = latest.isAfter(expiry);
        String status = asOf.isAfter(latest) ? "expired" : disputed ? "at_risk" : "running";
        sheet.put("status", status);
        long left = ChronoUnit.DAYS.between(asOf, expiry);
        sheet.put("days_left", (int) Math.max(0, left));
        int threshold = law.history("limitation/at-risk").getLast().count();
        if (asOf.isAfter(expiry)) {
            sheet.step("截至 " + asOf + "，" + expiry + " 已经过去" + (disputed ? "；按另一种理解 " + latest + " 届满。" : "，时效已经届满。"));
        } else {
            sheet.step("截至 " + asOf + "，距 " + expiry + " 还有 " + left + " 日"
                    + (left <= threshold ? "，请尽快主张权利并保留证据。" : "。"));
        }
    }

    /** Each due date has its own period; the events count for each. */
    private Worksheet periodic(Inputs inputs, LocalDate asOf, Worksheet sheet, String claimType) {
        if (inputs.days("dues").isEmpty() && inputs.days("installments").isEmpty()) {
            throw inputs.missing("dues");
        }
        List<LocalDate> dues = inputs.days("dues").isEmpty() ? inputs.days("installments") : inputs.days("dues");
        List<Figure.Parts> items = new ArrayList<>();
        for (LocalDate due : dues) {
            claims.findStart("periodic", due).ifPresent(sheet::uses);
            sheet.step("到期日 " + due + " 的一期：");
            LocalDate expiry =
                    calculation(inputs, sheet, claimType).careful(due).expiry();
            items.add(Figure.Parts.NONE
                    .with("due", new Figure.Day(due))
                    .with("expiry", new Figure.Day(expiry))
                    .with("status", new Figure.Word(asOf.isAfter(expiry) ? "expired" : "running")));
        }
        return sheet.put("items", new Figure.Rows(items));
    }

    private LocalDate caps(Inputs inputs, Worksheet sheet, String claimType, LocalDate expiry) {
        LocalDate capped = expiry;
        // twenty years for every claim, unless its own law sets the longest end (民法典 188)
        Optional<PeriodEnd> other = cap(inputs, claimType);
        if (inputs.has("injury_date") && other.isEmpty()) {
            LocalDate injury = inputs.day("injury_date");
            DatedValue longStop = sheet.uses(law.at("limitation/long-stop", injury));
            LocalDate cap = counter.civil(sheet, injury, longStop.period());
            sheet.putDay("cap20", cap).putDay("three_year_expiry", expiry);
            if (cap.isBefore(expiry)) {
                sheet.step("自权利受损害之日起最长保护 " + longStop.period() + "，" + cap + " 届满，不中断、不中止；有特殊情况的可以申请法院延长。");
            }
            capped = LimitationClock.earlier(expiry, cap);
        }
        if (other.isPresent()) {
            LocalDate longest = counter.written(sheet, other.get(), PeriodCounter.CountingLaw.CIVIL);
            sheet.putDay("long_stop", longest);
            sheet.step("最长至 " + longest + "。");
            capped = LimitationClock.earlier(capped, longest);
            law.find(capName(claimType), inputs.findDay("injury_date").orElse(expiry))
                    .ifPresent(sheet::uses);
        }
        return capped;
    }

    /** The longest end that a special law sets for the claim. */
    private Optional<PeriodEnd> cap(Inputs inputs, String claimType) {
        boolean product = "product_liability".equals(claimType);
        Optional<LocalDate> from = inputs.findDay(product ? "first_delivery_date" : "injury_date");
        if (from.isEmpty() || !law.has(capName(claimType))) {
            return Optional.empty();
        }
        return law.find(capName(claimType), from.get())
                .map(value -> counter.end(from.get(), value.period()))
                .map(end -> inputs.findDay("safe_use_until")
                        .filter(end.last()::isBefore)
                        .map(until -> new PeriodEnd(from.get(), end.period(), until, until, "明示的安全使用期到 " + until + "。"))
                        .orElse(end));
    }

    private static String capName(String claimType) {
        return "product_liability".equals(claimType) ? "limitation/product-long-stop" : "limitation/cap/" + claimType;
    }

    /** One set of events, run by the careful reading and by the others. */
    private final class Calculation {

        private final LimitationRegime regime;
        private final List<LimitationEvent> events;
        private final Worksheet sheet;
        private final boolean maritime;

        Calculation(LimitationRegime regime, List<LimitationEvent> events, Worksheet sheet, boolean maritime) {
            this.regime = regime;
            this.events = events;
            this.sheet = sheet;
            this.maritime = maritime;
        }

        private LimitationClock clock(Worksheet onto) {
            return new LimitationClock(law, counter, onto, regime, maritime);
        }

        LimitationClock.Reading careful(LocalDate start) {
            return clock(sheet).run(start, proved(false));
        }

        private List<LimitationEvent> proved(boolean withdrawnCounts) {
            return events.stream()
                    .filter(LimitationEvent::proved)
                    .filter(event -> withdrawnCounts || !event.isWithdrawnBeforeService())
                    .toList();
        }

        /** Writes the other reading down, and returns the latest end of all readings. */
        LocalDate disputed(
                LocalDate start, LimitationClock.Reading careful, LocalDate expiry, Optional<LocalDate> cap) {
            unproved(start, careful);
            Worksheet aside = new Worksheet();
            LocalDate end =
                    clock(aside).byOtherReading().run(start, proved(true)).expiry();
            LocalDate other = LimitationClock.earlier(end, cap.orElse(null));
            if (!other.isAfter(expiry) || sheet.has("cap20") && !expiry.equals(careful.expiry())) {
                return expiry;
            }
            String reading = regime.findOther(careful.start())
                    .map(LimitationRegime.AppliedPeriod::reading)
                    .orElse("起诉状副本送达前撤诉也中断时效");
            sheet.dispute("expiry", new Figure.Day(other), reading);
            regime.findOther(careful.start())
                    .ifPresent(applied -> sheet.cites(applied.value().sources()));
            sheet.step("法律的理解有分歧：较稳妥按 " + expiry + " 届满；另一种理解（" + reading + "）为 " + other + "。");
            return other;
        }

        private void unproved(LocalDate start, LimitationClock.Reading careful) {
            if (events.stream().allMatch(LimitationEvent::proved)) {
                return;
            }
            LocalDate end = clock(new Worksheet())
                    .run(
                            start,
                            events.stream()
                                    .filter(event -> !event.isWithdrawnBeforeService())
                                    .toList())
                    .expiry();
            if (!end.equals(careful.expiry())) {
                sheet.put("if_proved", Figure.Parts.NONE.with("expiry", new Figure.Day(end)));
                sheet.assume("有的事情尚不能证明，未计入；如能证明，届满日为 " + end);
            }
        }
    }
}
