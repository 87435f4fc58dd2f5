package org.mingfa.risk.calc.labor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.PeriodEnd;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.deadline.LimitationEvent;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;

/** 劳动争议仲裁时效: suspension anywhere in the period, the rest runs on (劳动争议调解仲裁法 27). */
public final class LaborArbitrationLimitation implements Calculator {

    private final LawBook law;
    private final PeriodCounter counter;

    public LaborArbitrationLimitation(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        boolean wages = "unpaid_wages".equals(inputs.text("claim"));
        if (wages && inputs.saidNone("employment_ended")) {
            LegalPeriod after =
                    sheet.uses(law.at("labor/wages-after-employment", asOf)).period();
            LegalPeriod usual = law.at("labor/arbitration-limitation", asOf).period();
            sheet.step("劳动关系存续期间因拖欠劳动报酬申请仲裁，不受" + usual.words() + "时效的限制；终止后应当在" + after.words() + "内提出。");
            return sheet.put("applies", false).put("status", "running");
        }
        LocalDate start = inputs.day(wages ? "employment_ended" : "trigger_date");
        LegalPeriod period = sheet.uses(
                        law.at(wages ? "labor/wages-after-employment" : "labor/arbitration-limitation", start))
                .period();
        sheet.step((wages ? "自劳动关系终止之日 " : "自知道或者应当知道权利被侵害之日 ") + start + " 起 " + period + "。");
        PeriodEnd end = run(inputs, sheet, start, period);
        sheet.putDay("expiry", end.last()).put("status", asOf.isAfter(end.last()) ? "expired" : "running");
        law.find("labor/defence-at-arbitration", asOf).ifPresent(value -> {
            sheet.uses(value);
            sheet.step("时效抗辩应当在仲裁阶段提出，诉讼中才提出的一般不予支持。");
        });
        return sheet;
    }

    private PeriodEnd run(Inputs inputs, Worksheet sheet, LocalDate start, LegalPeriod period) {
        PeriodEnd end = counted(sheet, counter.end(start, period));
        for (LimitationEvent event : LimitationEvent.read(inputs)) {
            String what = event.from() + " " + event.label();
            if (!event.proved()) {
                sheet.assume(what + "：填写为不能证明，未计入");
            } else if (event.from().isAfter(end.last()) || event.restart().isBefore(end.start())) {
                sheet.step(what + "：不在时效期间内，不影响计算。");
            } else if (event.suspends()) {
                end = suspended(sheet, end, event);
            } else {
                sheet.uses(law.at("labor/interruption", event.from()));
                sheet.step(what + "，时效中断，自 " + event.restart() + " 重新计算。");
                end = counted(sheet, counter.end(event.restart(), period));
            }
        }
        return end;
    }

    private PeriodEnd counted(Worksheet sheet, PeriodEnd end) {
        counter.written(sheet, end, PeriodCounter.CountingLaw.CIVIL);
        return end;
    }

    private PeriodEnd suspended(Worksheet sheet, PeriodEnd end, LimitationEvent event) {
        sheet.uses(law.at("labor/suspension", event.from()));
        LocalDate from = event.from().isBefore(end.start()) ? end.start() : event.from();
        long days = ChronoUnit.DAYS.between(from, event.restart());
        LocalDate unmoved = end.unmoved().plusDays(days);
        String explanation = from + " 至 " + event.restart() + " 时效中止 " + days + " 日，此后继续计算，最后一日为 " + unmoved;
        return counted(sheet, counter.moved(new PeriodEnd(end.start(), end.period(), unmoved, unmoved, explanation)));
    }
}
