package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.PeriodEnd;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.Source;

/** 申请执行时效: when the time for applying for enforcement ends (民事诉讼法 250 and its earlier numbers). */
public final class EnforcementApplication implements Calculator {

    private final LawBook law;
    private final PeriodCounter counter;

    public EnforcementApplication(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        if (inputs.isTrue("terminated_for_no_assets")) {
            sheet.uses(law.at("enforcement/no-assets", asOf));
            sheet.step("终结本次执行程序后发现财产再次申请执行的，不受申请执行时效的限制。");
            return sheet.put("unlimited", true);
        }
        if (!inputs.days("installments").isEmpty()) {
            return installments(inputs, asOf, sheet);
        }
        LocalDate start = start(inputs, sheet);
        LegalPeriod period = period(inputs, sheet, start);
        EnforcementClock clock = new EnforcementClock(law, counter, sheet, period);
        clock.run(start, LimitationEvent.read(inputs));
        return finished(sheet, asOf, clock.writeTo());
    }

    private Worksheet finished(Worksheet sheet, LocalDate asOf, LocalDate expiry) {
        sheet.put("status", asOf.isAfter(expiry) ? "expired" : "running");
        law.find("enforcement/objection-needed", asOf).ifPresent(sheet::uses);
        sheet.step("超过时效申请的，人民法院应予受理；被执行人提出异议成立的，裁定不予执行。");
        return sheet;
    }

    private LocalDate start(Inputs inputs, Worksheet sheet) {
        if (inputs.findGroup("enforcement_settlement").isPresent()) {
            LocalDate end =
                    inputs.findGroup("enforcement_settlement").orElseThrow().day("performance_end");
            law.find("enforcement/settlement", end).ifPresent(sheet::uses);
            sheet.step("执行和解使时效中断，自和解协议约定的履行期限最后一日 " + end + " 重新计算。");
            return end;
        }
        if (inputs.has("breach")) {
            law.find("enforcement/negative-obligation", inputs.day("breach")).ifPresent(sheet::uses);
            sheet.step("不作为义务，自违反之日 " + inputs.day("breach") + " 起算。");
            return inputs.day("breach");
        }
        if (inputs.has("performance_end")) {
            sheet.step("自履行期间的最后一日 " + inputs.day("performance_end") + " 起算。");
            return inputs.day("performance_end");
        }
        LocalDate effective = inputs.day("effective");
        int days = inputs.findWhole("perform_within_days").orElse(0);
        if (days == 0) {
            sheet.step("法律文书未规定履行期间，自生效之日 " + effective + " 起算。");
            return effective;
        }
        sheet.step("履行期间：");
        LocalDate end = counter.procedural(sheet, effective, new LegalPeriod(days, LegalPeriod.Unit.DAYS));
        sheet.putDay("performance_end", end);
        return end;
    }

    private LegalPeriod period(Inputs inputs, Worksheet sheet, LocalDate start) {
        LocalDate date = versionDate(inputs, start);
        sheet.uses(law.at("enforcement/start", date));
        return sheet.uses(law.at("enforcement/application-period", date)).period();
    }

    private LocalDate versionDate(Inputs inputs, LocalDate otherwise) {
        return inputs.findText("law_version")
                .map(version -> LocalDate.parse(
                        law.history("enforcement/law-versions").getLast().rows().getOrDefault(version, "")))
                .orElse(otherwise);
    }

    /** From the last instalment, or from each, as the law of the time has it. */
    private Worksheet installments(Inputs inputs, LocalDate asOf, Worksheet sheet) {
        List<LocalDate> dues = inputs.days("installments").stream().sorted().toList();
        LocalDate last = dues.stream().max(Comparator.naturalOrder()).orElseThrow();
        String rule = sheet.uses(law.at("enforcement/instalments", versionDate(inputs, last)))
                .rule();
        LegalPeriod period = period(inputs, sheet, last);
        List<LimitationEvent> events = LimitationEvent.read(inputs);
        if ("last".equals(rule)) {
            sheet.step("分期履行的，从最后一期履行期限届满之日 " + last + " 起算。");
            EnforcementClock clock = new EnforcementClock(law, counter, sheet, period);
            clock.run(last, events);
            return finished(sheet, asOf, clock.writeTo());
        }
        List<Figure.Parts> items = new ArrayList<>();
        LocalDate latest = last;
        for (LocalDate due : dues) {
            sheet.step("分期履行的，从每次履行期间的最后一日起算；到期日 " + due + "：");
            EnforcementClock clock = new EnforcementClock(law, counter, sheet, period);
            latest = clock.run(due, events);
            items.add(Figure.Parts.NONE.with("due", new Figure.Day(due)).with("expiry", new Figure.Day(latest)));
        }
        return finished(sheet.put("items", new Figure.Rows(items)), asOf, latest);
    }

    /**
     * Runs the time for applying for enforcement through its events.
     *
     * <p>A suspension is read in two ways: the remainder runs on (执行程序解释 19), or six months remain (民事诉讼法 250
     * with 民法典 194); the earlier end counts, the other is shown.
     */
    private static final class EnforcementClock {

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
            counter.written(sheet, end, PeriodCounter.CountingLaw.PROCEDURAL);
            unmoved = end.unmoved();
            expiry = end.last();
            other = null;
        }

        private void suspend(LimitationEvent event) {
            LegalPeriod window = sheet.uses(law.at("limitation/suspension-window", event.from()))
                    .period();
            LocalDate opens = window.before(unmoved);
            if (event.restart().isBefore(opens) || event.from().isAfter(unmoved)) {
                sheet.step(event.from() + " 至 " + event.restart() + " 的障碍不在期间的最后 " + window + "内，不中止时效。");
                return;
            }
            LocalDate stopped = event.from().isBefore(opens) ? opens : event.from();
            int left = (int) Math.max(1, ChronoUnit.DAYS.between(stopped, unmoved));
            DatedValue remainderRule = sheet.uses(law.at("enforcement/suspension", event.restart()));
            PeriodEnd remainder = counter.end(event.restart(), new LegalPeriod(left, LegalPeriod.Unit.DAYS));
            sheet.step("读法一（" + remainderRule.sources().getFirst().label() + "）：剩余 " + left + " 日继续计算，"
                    + remainder.last() + " 届满。");
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
            counter.written(sheet, careful, PeriodCounter.CountingLaw.PROCEDURAL);
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
}
