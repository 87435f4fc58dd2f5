package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 查封、扣押、冻结的最长期限 by kind of asset (民诉法解释 485). */
public final class PreservationValidity implements Calculator {

    private final LawBook law;

    public PreservationValidity(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        String name = switch (inputs.text("asset")) {
            case "bank_deposit" -> "preservation/validity-deposit";
            case "movable" -> "preservation/validity-movable";
            default -> "preservation/validity-immovable";
        };
        LocalDate date = inputs.findDay("measure_taken").orElse(asOf);
        DatedValue value = sheet.uses(law.at(name, date));
        sheet.put("max_years", value.period().length());
        sheet.step(value.title() + "为 " + value.period() + "；续行期限也不超过此数。");
        if (inputs.has("measure_taken")) {
            sheet.putDay("latest_end", value.period().after(date));
        }
        sheet.uses(law.at("preservation/enforcement-continues", date));
        sheet.step("进入执行程序后自动转为执行中的查封、扣押、冻结，期限连续计算。");
        return sheet;
    }
}
