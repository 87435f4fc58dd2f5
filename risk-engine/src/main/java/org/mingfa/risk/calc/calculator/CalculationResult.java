package org.mingfa.risk.calc.calculator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.law.Source;

/**
 * What a calculator found: figures, the provisions behind them, and how they follow from the user's own facts.
 *
 * @param figures by name
 * @param explain the steps, Chinese, one line each
 * @param assumptions what was assumed, and what was not verified
 * @param disputed whether the law can be read otherwise
 * @param postponements the last days that a rest day moved, by the day that they became
 * @param otherReading what another reading of the law comes to, and what that reading is called; or null
 */
public record CalculationResult(
        String calculator,
        Figure.Parts figures,
        List<Source> basis,
        List<String> explain,
        LocalDate asOf,
        List<String> assumptions,
        Map<LocalDate, Postponement> postponements,
        boolean disputed,
        Figure.@Nullable Parts otherReading) {

    /** Stands under everything that is calculated. */
    public static final String NOTICE = "计算结果仅供参考，以人民法院的决定为准。";

    public CalculationResult {
        basis = List.copyOf(basis);
        explain = List.copyOf(explain);
        assumptions = List.copyOf(assumptions);
        postponements = Map.copyOf(postponements);
    }

    /** The figures as the interface writes them: money as text with two decimals, dates as ISO text. */
    public Map<String, Object> result() {
        return figures.written();
    }

    /** The other reading as the interface writes it, or null. */
    public @Nullable Map<String, Object> alternative() {
        return otherReading == null ? null : otherReading.written();
    }
}
