package org.mingfa.answers.risk;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.reports.CalculationPaper;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculationResult;

/** Lists the calculators and answers calculations. */
public final class CalculationAnswers {

    private final Supplier<Calculators> calculators;
    private final AsOfReader dates;

    public CalculationAnswers(Supplier<Calculators> calculators, AsOfReader dates) {
        this.calculators = calculators;
        this.dates = dates;
    }

    public CalculatorsAnswer list() {
        return CalculatorsAnswer.of(calculators.get().descriptions());
    }

    /**
     * Calculates.
     *
     * @param name with underscores, e.g. court_fee
     * @param inputs as in JSON; {@code as_of} among them goes before the other
     * @param asOf the day of the law, or null for today
     * @throws org.mingfa.text.problem.Refusal says what is unknown, missing or wrong
     */
    public CalculationAnswer calculate(
            String name, Map<String, ? extends @Nullable Object> inputs, @Nullable String asOf) {
        Calculators all = calculators.get();
        CalculationResult result = all.calculate(name, inputs, dates.day(asOf));
        return CalculationAnswer.of(all.find(name).orElseThrow(), result);
    }

    /** The same calculation to be written as a paper. */
    public CalculationPaper paper(String name, Map<String, ? extends @Nullable Object> inputs, @Nullable String asOf) {
        Calculators all = calculators.get();
        CalculationResult result = all.calculate(name, inputs, dates.day(asOf));
        return new CalculationPaper(all.find(name).orElseThrow(), result);
    }
}
