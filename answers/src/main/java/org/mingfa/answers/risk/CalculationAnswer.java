package org.mingfa.answers.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.CalculatorDescription;

/**
 * What a calculator found.
 *
 * @param result figures by name: money as text with two decimals, dates as ISO text
 * @param labels Chinese names of figures in the order in which they are shown; absent where the calculator names none
 * @param disputed true where the law can be read otherwise, else absent
 * @param alternative the figures of the other reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalculationAnswer(
        String calculator,
        Map<String, Object> result,
        @Nullable Map<String, String> labels,
        List<BasisAnswer> basis,
        List<String> explain,
        LocalDate asOf,
        List<String> assumptions,
        @Nullable Boolean disputed,
        @Nullable Map<String, Object> alternative,
        String notice) {

    static CalculationAnswer of(CalculatorDescription calculator, CalculationResult found) {
        return new CalculationAnswer(
                found.calculator(),
                found.result(),
                calculator.figures().isEmpty() ? null : calculator.figures(),
                found.basis().stream()
                        .map(source -> BasisAnswer.of(source, null))
                        .toList(),
                found.explain(),
                found.asOf(),
                found.assumptions(),
                found.disputed() ? Boolean.TRUE : null,
                found.alternative(),
                CalculationResult.NOTICE);
    }
}
