package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/**
 * 申请撤销仲裁裁决的期限; an award whose old period was still open when the new law came: the earlier date first
 * (仲裁法 2025, 72; 2017, 59; no transition clause).
 */
public final class ArbitrationSetAside implements Calculator {

    private static final String NAME = "deadline/arbitration-set-aside";

    private final LawBook law;
    private final PeriodCounter counter;

    public ArbitrationSetAside(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
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
        sheet.put("invariable", true);
        if (shortened.isEmpty()) {
            sheet.step("收到裁决书 " + received + "，" + then.title() + "为 " + then.period() + "。");
            return sheet.putDay("deadline", counter.procedural(sheet, received, then.period()));
        }
        DatedValue later = sheet.uses(shortened.get());
        LocalDate byNew = counter.end(received, later.period()).last();
        return byNew.isBefore(later.from())
                ? begunWithTheLaw(sheet, received, then, later)
                : straddling(sheet, received, then, later);
    }

    private Worksheet straddling(Worksheet sheet, LocalDate received, DatedValue then, DatedValue later) {
        sheet.step("收到裁决书 " + received + "，" + later.title() + "为 " + later.period() + "。");
        LocalDate deadline = counter.procedural(sheet, received, later.period());
        LocalDate byOld = counter.end(received, then.period()).last();
        sheet.putDay("deadline", deadline);
        sheet.dispute("deadline", new Figure.Day(byOld), "old " + then.period().length() + " months");
        return sheet.step("新法 " + later.from() + " 施行时旧法的 " + then.period() + "尚未届满，没有过渡条款：为稳妥按 " + deadline + "，旧法算法为 "
                + byOld + "。");
    }

    /** A shorter period cannot have ended before the law that set it was in force (立法法 104). */
    private Worksheet begunWithTheLaw(Worksheet sheet, LocalDate received, DatedValue then, DatedValue later) {
        sheet.step("收到裁决书 " + received + "，当时的" + then.title() + "为 " + then.period() + "。");
        LocalDate byOld = counter.procedural(sheet, received, then.period());
        LocalDate fromTheLaw = counter.procedural(sheet, later.from(), later.period());
        LocalDate deadline = byOld.isBefore(fromTheLaw) ? byOld : fromTheLaw;
        sheet.putDay("deadline", deadline);
        sheet.cites(law.at("period/no-retroactivity", later.from()).sources());
        sheet.dispute(
                "deadline",
                new Figure.Day(byOld.isBefore(fromTheLaw) ? fromTheLaw : byOld),
                byOld.isBefore(fromTheLaw)
                        ? "new " + later.period().length() + " months from " + later.from()
                        : "old " + then.period().length() + " months");
        return sheet.step("新法的 " + later.period() + "自收到之日起算早在 " + later.from() + " 施行以前就已届满，法律不溯及既往，不能这样计算：旧法的 "
                + then.period() + "到 " + byOld + "，新法自施行之日起算到 " + fromTheLaw + "；为稳妥按 " + deadline + "。");
    }
}
