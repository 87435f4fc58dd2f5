package org.mingfa.risk.calc.calculator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.mingfa.risk.facts.Field;

/**
 * What a calculator is for and what it asks.
 *
 * @param name as in the interface, e.g. court_fee
 * @param title Chinese
 * @param purpose one Chinese sentence
 * @param sources the main provisions, e.g. 《诉讼费用交纳办法》第十三条
 * @param figures Chinese names of figures of its result, in the order in which they are shown; what has no name is told by
 *     the steps
 * @param words what a code among the figures means in Chinese: 期间已经届满 for expired
 */
public record CalculatorDescription(
        String name,
        String title,
        String purpose,
        List<Field> inputs,
        List<String> sources,
        SequencedMap<String, String> figures,
        Map<String, String> words) {

    public CalculatorDescription {
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        words = Map.copyOf(words);
    }

    /** The same with one more input. */
    public CalculatorDescription with(Field input) {
        List<Field> more = new ArrayList<>(inputs);
        more.add(input);
        return new CalculatorDescription(name, title, purpose, more, sources, figures, words);
    }
}
