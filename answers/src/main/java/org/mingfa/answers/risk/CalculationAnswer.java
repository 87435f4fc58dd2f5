package org.mingfa.answers.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Figure;

/**
 * What a calculator found.
 *
 * @param result figures by name: money as text with two decimals, dates as ISO text
 * @param labels Chinese names of the figures that are there, in the order in which they are shown; the steps tell the others
 * @param words what the codes among the figures mean in Chinese: 期间已经届满 for expired
 * @param disputed true where the law can be read otherwise, else absent
 * @param alternative the figures of the other reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalculationAnswer(
        String calculator,
        Map<String, Object> result,
        Map<String, String> labels,
        Map<String, String> words,
        List<BasisAnswer> basis,
        List<String> explain,
        LocalDate asOf,
        List<String> assumptions,
        @Nullable Boolean disputed,
        @Nullable Map<String, Object> alternative,
        String notice) {

    static CalculationAnswer of(CalculatorDescription calculator, CalculationResult found) {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        read(found.figures(), names, codes);
        return new CalculationAnswer(
                found.calculator(),
                found.result(),
                only(names, calculator.figures()),
                only(codes, calculator.words()),
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

    /** The names of all figures, and the words among them. */
    private static void read(Figure figure, Set<String> names, Set<String> words) {
        switch (figure) {
            case Figure.Parts parts -> {
                names.addAll(parts.parts().keySet());
                parts.parts().values().forEach(part -> read(part, names, words));
            }
            case Figure.Rows rows -> rows.rows().forEach(row -> read(row, names, words));
            case Figure.Word(String word) -> words.add(word);
            default -> {}
        }
    }

    private static Map<String, String> only(Set<String> names, Map<String, String> of) {
        Map<String, String> some = new LinkedHashMap<>(of);
        some.keySet().retainAll(names);
        return some;
    }
}
