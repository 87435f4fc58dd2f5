package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.input.Field;
import org.mingfa.risk.calc.input.Inputs;
import org.mingfa.risk.calc.period.PeriodCounter;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/**
 * 申请撤销仲裁裁决的期限; an award whose old period was still open when the new law came: the earlier date first
 * (仲裁法 2025, 72; 2017, 59; no transition clause).
 */
public final class ArbitrationSetAside implements Calculator {

    private static final String NAME = "deadline/arbitration-set-aside";

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "arbitration_set_aside",
            "申请撤销仲裁裁决期限",
            "计算申请撤销仲裁裁决的最后一日，含新旧仲裁法衔接。",
            List.of(Field.day("award_received", "哪一天收到裁决书？").needed()),
            List.of("《仲裁法》（2025年修订）第七十二条、（2017年修正）第五十九条"));

    private final LawBook law;
    private final PeriodCounter counter;

    public ArbitrationSetAside(LawBook law, PeriodCounter counter) {
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
        DatedValue then = sheet.uses(law.at(NAME, received));
        LocalDate byOld = counter.end(received, then.period()).last();
        Optional<DatedValue> shortened = law.history(NAME).stream()
                .filter(later -> later.from().isAfter(received) && !later.from().isAfter(byOld))
                .filter(later -> !later.period().equals(then.period()))
                .findFirst();
        DatedValue careful = shortened.map(sheet::uses).orElse(then);
        sheet.step("收到裁决书 " + received + "，" + careful.title() + "为 " + careful.period() + "。");
        LocalDate deadline = counter.procedural(sheet, received, careful.period());
        sheet.putDay("deadline", deadline).put("invariable", true);
        shortened.ifPresent(later -> straddling(sheet, then, later, byOld, deadline));
        return sheet;
    }

    private static void straddling(
            Worksheet sheet, DatedValue then, DatedValue later, LocalDate byOld, LocalDate deadline) {
        sheet.dispute("deadline", new Figure.Day(byOld), "old " + then.period().length() + " months");
        sheet.step("新法 " + later.from() + " 施行时旧法的 " + then.period() + "尚未届满，没有过渡条款：为稳妥按 " + deadline + "，旧法算法为 "
                + byOld + "。");
        if (deadline.isBefore(later.from())) {
            sheet.assume("按新法算出的日期早于新法施行之日 " + later.from() + "，能否这样计算有疑问，请尽快咨询专业人员");
        }
    }
}
