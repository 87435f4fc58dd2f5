package org.mingfa.risk.calc.calculator;

import java.time.LocalDate;
import org.mingfa.risk.facts.Inputs;

/** One calculation of the law; without state, safe to share. What it asks stands in calculators.yaml. */
@FunctionalInterface
public interface Calculator {

    /**
     * Fills the worksheet.
     *
     * @param inputs read by the fields of the description
     * @param asOf the day whose law applies where no date of the facts decides, and the day of “today”
     * @throws org.mingfa.text.problem.Refusal when more must be known or an input is impossible
     * @throws org.mingfa.risk.law.NoLawOnRecordException when the law of a date is not in the book
     */
    Worksheet calculate(Inputs inputs, LocalDate asOf);
}
