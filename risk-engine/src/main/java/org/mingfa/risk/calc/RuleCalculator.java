package org.mingfa.risk.calc;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.risk.calc.Calculators.Described;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LegalPeriod;

/** Calculators that only rules need; no interface lists them. */
enum RuleCalculator implements Calculator {

    /** The end of a period that no rest day moves. */
    PERIOD_END(
            "period_end",
            Field.of("start", AnswerType.Day.EVENT, "从哪一天起算？"),
            Field.of("period", new AnswerType.Text(), "多长的期间？"),
            Field.of("not_before", AnswerType.Day.EVENT, "最早从哪一天起算？")) {
        @Override
        public Worksheet calculate(Inputs inputs, LocalDate asOf) {
            if (!inputs.has("start") || !inputs.has("period")) {
                throw inputs.missing("start", "period");
            }
            LegalPeriod period = LegalPeriod.find(inputs.text("period"))
                    .orElseThrow(() -> inputs.refused("period", "不是期间，如 30日、6个月、3年"));
            LocalDate told = inputs.day("start");
            LocalDate start =
                    inputs.findDay("not_before").filter(told::isBefore).orElse(told);
            LocalDate day = period.after(start);
            return new Worksheet()
                    .putDay("day", day)
                    .step("自" + start + "的次日起算" + period.format() + "，最后一日为" + day + "（不因休息日顺延）");
        }
    },

    /** The earliest of several days; none of none. */
    EARLIEST("earliest", Field.of("days", new AnswerType.ListOf(AnswerType.Day.EVENT), "哪些日期？")) {
        @Override
        public Worksheet calculate(Inputs inputs, LocalDate asOf) {
            Worksheet sheet = new Worksheet();
            inputs.days("days").stream()
                    .min(LocalDate::compareTo)
                    .ifPresent(day -> sheet.putDay("day", day).step("取较早的一日：" + day));
            return sheet;
        }
    };

    static final Map<String, Described> BY_NAME = Stream.of(values())
            .map(calculator -> new Described(calculator.description.with(Calculators.AS_OF), calculator))
            .collect(Collectors.toMap(described -> described.description().name(), described -> described));

    private final CalculatorDescription description;

    RuleCalculator(String name, Field... inputs) {
        this.description = new CalculatorDescription(name, "", "", List.of(inputs), List.of(), new LinkedHashMap<>());
    }
}
