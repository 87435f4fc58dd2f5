package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.calc.period.PeriodCounter;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 第三人撤销之诉的期限, invariable (民事诉讼法 59(3); 民诉法解释 127). */
public final class ThirdPartyRevocation implements Calculator {

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "third_party_revocation",
            "第三人撤销之诉期限",
            "计算第三人提起撤销之诉的最后一日。",
            List.of(Field.day("known", "哪一天知道或者应当知道民事权益受到损害？").needed()),
            List.of("《民事诉讼法》第五十九条第三款", "《民诉法解释》第一百二十七条、第二百九十条"));

    private final LawBook law;
    private final PeriodCounter counter;

    public ThirdPartyRevocation(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    @Override
    public CalculatorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate known = inputs.day("known");
        DatedValue period = sheet.uses(law.at("deadline/third-party-revocation", known));
        sheet.step(period.title() + "为 " + period.period() + "，自知道或者应当知道之日起算。");
        LocalDate deadline = counter.procedural(sheet, known, period.period());
        law.find("deadline/invariable", known).ifPresent(sheet::uses);
        sheet.step("该期间是不变期间，不适用中止、中断、延长。");
        return sheet.putDay("deadline", deadline).put("invariable", true);
    }
}
