package org.mingfa.risk.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.input.CalculationException;
import org.mingfa.risk.calc.input.Field;
import org.mingfa.risk.calc.input.InputsMissingException;
import org.mingfa.risk.law.LegalPeriod;

/**
 * The calculators of {@code calc} with values as expressions know them, and two that only rules need: the end of a
 * period that no rest day moves, and the earliest of several days.
 */
final class NamedCalculators implements CalculatorRun {

    private final Calculators calculators;

    NamedCalculators(Calculators calculators) {
        this.calculators = calculators;
    }

    @Override
    public Outcome run(String calculator, Map<String, Object> inputs, LocalDate asOf) {
        return switch (calculator) {
            case "period_end" -> periodEnd(inputs);
            case "earliest" -> earliest(inputs);
            default -> calculate(calculator, inputs, asOf);
        };
    }

    private Outcome calculate(String calculator, Map<String, Object> inputs, LocalDate asOf) {
        try {
            CalculationResult result = calculators.calculate(calculator, inputs, asOf);
            return new Result(
                    values(result.figures()),
                    values(Objects.requireNonNullElse(result.otherReading(), Figure.Parts.NONE)),
                    result.explain(),
                    result.assumptions(),
                    result.disputed());
        } catch (InputsMissingException e) {
            return new Needs(
                    e.needed().stream().map(Field::name).toList(),
                    e.needed().stream().map(Field::question).collect(Collectors.joining()));
        } catch (CalculationException e) {
            return new Refused(e.detail());
        }
    }

    private static Map<String, Object> values(Figure.Parts figures) {
        Map<String, Object> values = new HashMap<>();
        figures.parts().forEach((name, figure) -> {
            Object value = value(figure);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    /** A figure as expressions know it; null for what they cannot ask about. */
    private static @Nullable Object value(Figure figure) {
        return switch (figure) {
            case Figure.Day day -> day.day();
            case Figure.Money money -> money.yuan();
            case Figure.BaseAmount base -> base.yuan();
            case Figure.Percent percent -> percent.percent();
            case Figure.Count count -> BigDecimal.valueOf(count.number());
            case Figure.Flag flag -> flag.holds();
            case Figure.Word word -> word.word();
            case Figure.Parts parts -> null;
            case Figure.Rows rows -> null;
        };
    }

    private static Outcome periodEnd(Map<String, Object> inputs) {
        if (!(inputs.get("start") instanceof LocalDate start) || !(inputs.get("period") instanceof String period)) {
            return new Needs(List.of("start", "period"), "从哪一天起算？多长的期间？");
        }
        LegalPeriod length = LegalPeriod.find(period)
                .orElseThrow(() -> new IllegalArgumentException("computations.yaml: 不是期间：" + period));
        LocalDate begun =
                inputs.get("not_before") instanceof String earliest && start.isBefore(LocalDate.parse(earliest))
                        ? LocalDate.parse(earliest)
                        : start;
        LocalDate day = length.after(begun);
        return new Result(
                Map.of("day", day),
                Map.of(),
                List.of("自" + begun + "的次日起算" + length.format() + "，最后一日为" + day + "（不因休息日顺延）"),
                List.of(),
                false);
    }

    private static Outcome earliest(Map<String, Object> inputs) {
        List<?> days = inputs.get("days") instanceof List<?> list ? list : List.of();
        return days.stream()
                .map(LocalDate.class::cast)
                .min(LocalDate::compareTo)
                .map(day -> new Result(Map.of("day", day), Map.of(), List.of("取较早的一日：" + day), List.of(), false))
                .orElseGet(() -> new Result(Map.of(), Map.of(), List.of(), List.of(), false));
    }
}
