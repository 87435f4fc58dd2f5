package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;

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
}
