package org.mingfa.risk.calc.calculator;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.risk.law.Source;

/**
 * A last day that fell on a rest day and was moved (顺延).
 *
 * @param counted the last day as counted
 * @param basis the provisions that move it
 */
public record Postponement(LocalDate counted, List<Source> basis) {

    public Postponement {
        basis = List.copyOf(basis);
    }
}
