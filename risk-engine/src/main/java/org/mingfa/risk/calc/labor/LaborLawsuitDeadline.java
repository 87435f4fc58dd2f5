package org.mingfa.risk.calc.labor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.answer.Options;
import org.mingfa.risk.calc.period.PeriodCounter;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 不服劳动仲裁裁决: to sue, or for the employer against a final award to have it set aside (劳动争议调解仲裁法 47–50). */
public final class LaborLawsuitDeadline implements Calculator {

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "labor_lawsuit_deadline",
            "不服劳动仲裁的起诉期限",
            "计算不服劳动争议仲裁裁决起诉或者申请撤销的最后一日。",
            List.of(
                    Field.day("award_received", "哪一天收到裁决书？").needed(),
                    Field.choice(
                                    "award",
                                    "是不是终局裁决？",
                                    Options.of("non_final", "非终局裁决", "final", "终局裁决"),
                                    Map.of("nonfinal", "non_final", "final_47", "final"))
                            .needed(),
                    Field.choice(
                            "plaintiff",
                            "由谁提起？",
                            Options.of("worker", "劳动者", "employer", "用人单位", "either", "任何一方"),
                            Map.of("employee", "worker"))),
            List.of("《劳动争议调解仲裁法》第四十七条至第五十条"));

    private final LawBook law;
    private final PeriodCounter counter;

    public LaborLawsuitDeadline(LawBook law, PeriodCounter counter) {
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
        LocalDate received = inputs.day("award_received");
        boolean isFinal = "final".equals(inputs.text("award"));
        if (isFinal && "either".equals(inputs.findText("plaintiff").orElse("either"))) {
            throw inputs.missing("plaintiff");
        }
        boolean setAside = isFinal && "employer".equals(inputs.text("plaintiff"));
        String name = setAside
                ? "labor/set-aside-final-employer"
                : isFinal ? "labor/lawsuit-final-worker" : "labor/lawsuit-non-final";
        DatedValue period = sheet.uses(law.at(name, received));
        sheet.step(period.title() + "：自收到裁决书之日起 " + period.period() + "。");
        LocalDate deadline = counter.procedural(sheet, received, period.period());
        sheet.step((setAside ? "向劳动争议仲裁委员会所在地的中级人民法院申请撤销裁决" : "向人民法院起诉") + "；逾期的，裁决书发生法律效力。");
        return sheet.putDay("deadline", deadline).put("remedy", setAside ? "撤销终局裁决(中院)" : "起诉(基层法院)");
    }
}
