package org.mingfa.risk.calc.calculator;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.risk.facts.Field;

/**
 * What a calculator is for and what it asks.
 *
 * @param name as in the interface, e.g. court_fee
 * @param title Chinese
 * @param purpose one Chinese sentence
 * @param sources the main provisions, e.g. 《诉讼费用交纳办法》第十三条
 */
public record CalculatorDescription(
        String name, String title, String purpose, List<Field> inputs, List<String> sources) {

    public CalculatorDescription {
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
    }

    /** The same with one more input. */
    public CalculatorDescription with(Field input) {
        List<Field> more = new ArrayList<>(inputs);
        more.add(input);
        return new CalculatorDescription(name, title, purpose, more, sources);
    }
}
