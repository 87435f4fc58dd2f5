package org.mingfa.risk.calc.calculator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
 * @param otherReading what another reading of the law comes to, and what that reading is called; or null
 */
public record CalculationResult(
        String calculator,
        Figure.Parts figures,
        List<Source> basis,
        List<String> explain,
        LocalDate asOf,
        List<String> assumptions,
        boolean disputed,
        Figure.@Nullable Parts otherReading) {

    /** Stands under everything that is calculated. */
    public static final String NOTICE = "计算结果仅供参考，以人民法院的决定为准。";

    public CalculationResult {
        basis = List.copyOf(basis);
        explain = List.copyOf(explain);
        assumptions = List.copyOf(assumptions);
    }

    /** The figures as the interface writes them: money as text with two decimals, dates as ISO text. */
    public Map<String, Object> result() {
        return figures.written();
    }

    /** The other reading as the interface writes it, or null. */
    public @Nullable Map<String, Object> alternative() {
        return otherReading == null ? null : otherReading.written();
    }

    /** The answer as the interface gives it, ready for JSON. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("calculator", calculator);
        map.put("result", result());
        map.put("basis", basis.stream().map(CalculationResult::basis).toList());
        map.put("explain", explain);
        map.put("as_of", asOf.toString());
        map.put("assumptions", assumptions);
        if (disputed) {
            map.put("disputed", true);
        }
        if (otherReading != null) {
            map.put("alternative", otherReading.written());
        }
        map.put("notice", NOTICE);
        return map;
    }

    private static Map<String, Object> basis(Source source) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("law", source.law());
        if (source.article() != null) {
            map.put("article", source.article().ordinal());
        }
        if (source.part() != null) {
            map.put("part", source.part());
        }
        map.put("version", source.version().toString());
        if (source.number() != null) {
            map.put("number", source.number());
        }
        map.put("label", source.label());
        return map;
    }
}
