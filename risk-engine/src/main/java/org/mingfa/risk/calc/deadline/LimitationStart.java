package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** The day from which a claim's period runs, by its kind. */
final class LimitationStart {

    private final LawBook law;
    private final Inputs inputs;
    private final Worksheet sheet;

    LimitationStart(LawBook law, Inputs inputs, Worksheet sheet) {
        this.law = law;
        this.inputs = inputs;
        this.sheet = sheet;
    }

    LocalDate day(String claimType) {
        return switch (claimType) {
            case "installment_same_debt" -> lastInstallment();
            case "minor_sexual_abuse" -> adulthood();
            case "general_no_term" -> afterDemand();
            case "iou_no_date_after_default" -> either("received");
            case "sale_price_no_term" -> either("goods_received");
            default -> inputs.day("trigger_date");
        };
    }

    private LocalDate either(String name) {
        if (!inputs.has(name) && inputs.has("trigger_date")) {
            return inputs.day("trigger_date");
        }
        return inputs.day(name);
    }

    private LocalDate lastInstallment() {
        List<LocalDate> installments = inputs.days("installments");
        if (installments.isEmpty()) {
            if (inputs.has("trigger_date")) {
                return inputs.day("trigger_date");
            }
            throw inputs.missing("installments");
        }
        return installments.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate adulthood() {
        LocalDate birth = inputs.day("victim_birth");
        DatedValue age = law.history("limitation/start/minor_sexual_abuse").getLast();
        LocalDate adult = birth.plusYears(age.count());
        sheet.step("受害人 " + birth + " 出生，" + adult + " 年满 " + age.count() + " 周岁。");
        return adult;
    }

    /** An express refusal at the first demand, else the end of the time to perform that was given. */
    private LocalDate afterDemand() {
        if (inputs.has("refused_on")) {
            sheet.step("对方明确表示不履行，自该日起算。");
            return inputs.day("refused_on");
        }
        if (inputs.isTrue("refused")) {
            sheet.step("第一次催要时对方即明确表示不履行，自催要之日起算。");
            return inputs.day("first_demand");
        }
        if (!inputs.has("grace_end") && !inputs.has("trigger_date")) {
            throw inputs.has("first_demand")
                    ? inputs.missing("grace_end")
                    : inputs.missing("first_demand", "grace_end");
        }
        return either("grace_end");
    }
}
