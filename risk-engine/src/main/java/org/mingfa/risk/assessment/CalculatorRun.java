package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Runs a calculator by name on the values of facts as they are: LocalDate, BigDecimal, Boolean, String, lists and maps. */
@FunctionalInterface
interface CalculatorRun {

    /** What a run came to. */
    sealed interface Outcome permits Result, Needs, Refused {}

    /**
     * @param values outputs as expressions know them: LocalDate, BigDecimal, Boolean or String
     * @param alternative other outputs where the law is disputed, else empty
     */
    record Result(
            Map<String, Object> values,
            Map<String, Object> alternative,
            List<String> explain,
            List<String> assumptions,
            boolean disputed)
            implements Outcome {

        public Result {
            values = Map.copyOf(values);
            alternative = Map.copyOf(alternative);
            explain = List.copyOf(explain);
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * Inputs it cannot do without.
     *
     * @param questions how a person is asked for them
     */
    record Needs(List<String> inputs, String questions) implements Outcome {}

    /** It cannot be computed, e.g. for want of law of that day. */
    record Refused(String reason) implements Outcome {}

    Outcome run(String calculator, Map<String, Object> inputs, LocalDate asOf);
}
