package org.mingfa.risk.calc;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.risk.calc.Calculators.DescribedCalculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LegalPeriod;

/** Calculators that only rules need; no interface lists them. */
enum RuleCalculator {

    /**
     * The last day of a period in which one must act: moved behind rest days, by civil law (民法典 203 第一款, which 199 does
     * not exclude) or that of the proceedings; the unmoved day too, before which a careful party acts.
     */
    PERIOD_END("period_end", period(Field.of("proceedings", new AnswerType.Flag(), "是诉讼期间吗？"))) {
        @Override
        Worksheet calculate(Inputs inputs, PeriodCounter counter) {
            Worksheet sheet = new Worksheet();
            LegalPeriod period = length(inputs);
            LocalDate start = from(inputs);
            LocalDate day = inputs.isTrue("proceedings")
                    ? counter.procedural(sheet, start, period)
                    : counter.civil(sheet, start, period);
            return sheet.putDay("day", day).putDay("unmoved", period.after(start));
        }
    },

    /** The last day of a time that only has to pass, which no rest day moves. */
    WAITING_PERIOD("waiting_period", period()) {
        @Override
        Worksheet calculate(Inputs inputs, PeriodCounter counter) {
            LocalDate start = from(inputs);
            LocalDate day = length(inputs).after(start);
            return new Worksheet()
                    .putDay("day", day)
                    .step("自" + start + "的次日起算" + length(inputs) + "，最后一日为" + day + "（不是要在其中行使权利的期间，不因休息日顺延）");
        }
    },

    /** The earliest of several days, and before its move; none of none. */
    EARLIEST(
            "earliest",
            Field.of("days", new AnswerType.ListOf(AnswerType.Day.EVENT), "哪些日期？"),
            Field.of("unmoved", new AnswerType.ListOf(AnswerType.Day.EVENT), "顺延以前是哪些日期？")) {
        @Override
        Worksheet calculate(Inputs inputs, PeriodCounter counter) {
            Worksheet sheet = new Worksheet();
            inputs.days("days").stream().min(LocalDate::compareTo).ifPresent(day -> {
                LocalDate unmoved = inputs.days("unmoved").stream()
                        .min(LocalDate::compareTo)
                        .orElse(day);
                sheet.putDay("day", day).putDay("unmoved", unmoved).step("取较早的一日：" + day);
                counter.cite(sheet, unmoved, day);
            });
            return sheet;
        }
    };

    private final CalculatorDescription description;

    RuleCalculator(String name, Field... inputs) {
        this.description =
                new CalculatorDescription(name, "", "", List.of(inputs), List.of(), new LinkedHashMap<>(), Map.of());
    }

    abstract Worksheet calculate(Inputs inputs, PeriodCounter counter);

    static Map<String, DescribedCalculator> byName(PeriodCounter counter) {
        return Stream.of(values())
                .map(one -> new DescribedCalculator(
                        one.description.with(Calculators.AS_OF), (inputs, asOf) -> one.calculate(inputs, counter)))
                .collect(Collectors.toMap(described -> described.description().name(), described -> described));
    }

    private static Field[] period(Field... more) {
        Stream<Field> all = Stream.of(
                Field.of("start", AnswerType.Day.EVENT, "从哪一天起算？"),
                Field.of("period", new AnswerType.Text(), "多长的期间？"),
                Field.of("not_before", AnswerType.Day.EVENT, "最早从哪一天起算？"));
        return Stream.concat(all, Stream.of(more)).toArray(Field[]::new);
    }

    private static LegalPeriod length(Inputs inputs) {
        if (!inputs.has("start") || !inputs.has("period")) {
            throw inputs.missing("start", "period");
        }
        return LegalPeriod.find(inputs.text("period")).orElseThrow(() -> inputs.refused("period", "不是期间，如 30日、6个月、3年"));
    }

    private static LocalDate from(Inputs inputs) {
        LocalDate start = inputs.day("start");
        return inputs.findDay("not_before").filter(start::isBefore).orElse(start);
    }
}
