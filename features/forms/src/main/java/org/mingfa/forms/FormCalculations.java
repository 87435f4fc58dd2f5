package org.mingfa.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.BasisLine;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;

/** Calculates what a form asks for, from its own cells and the answers of the interview. */
final class FormCalculations {

    /** The figure that has the steps of a calculation in words. */
    static final String STEPS = "steps";

    private final Calculators calculators;
    private final CaseFacts facts;
    private final LocalDate asOf;

    FormCalculations(Calculators calculators, CaseFacts facts, LocalDate asOf) {
        this.calculators = calculators;
        this.facts = facts;
        this.asOf = asOf;
    }

    /**
     * What came of a calculation.
     *
     * @param lacking why there is no result, in Chinese, or null where there is one
     */
    record CalculationOutcome(
            String title,
            @Nullable CalculationResult result,
            @Nullable String lacking) {

        /** A figure as the calculator writes it, or its steps as lines. */
        Optional<Object> find(String figure) {
            CalculationResult found = result;
            if (found == null) {
                return Optional.empty();
            }
            return figure.equals(STEPS)
                    ? Optional.of(String.join("\n", found.explain()))
                    : Optional.ofNullable(found.result().get(figure));
        }

        /** What stands after a figure. */
        String unit(String figure) {
            CalculationResult found = result;
            return found != null && found.figures().parts().get(figure) instanceof Figure.Money ? " 元" : "";
        }

        /** Why there is no result. */
        String why() {
            return lacking == null ? "结果里没有这一项。" : lacking;
        }

        /** What a figure of it rests on, as sentences. */
        String basis() {
            CalculationResult found = result;
            return found == null ? "" : "。依据：" + BasisLine.of(found.basis()) + CalculationResult.NOTICE;
        }

        /** How it was calculated, on what, and what was assumed; or why it was not. */
        List<String> notes() {
            CalculationResult found = result;
            if (found == null) {
                return List.of("没有算出" + title + "：" + lacking);
            }
            List<String> notes = new ArrayList<>(found.explain());
            notes.add("依据：" + BasisLine.of(found.basis()));
            notes.addAll(found.assumptions());
            notes.add(CalculationResult.NOTICE);
            return notes;
        }
    }

    CalculationOutcome calculate(FilledForm form, String name) {
        Form.Calculation calculation = form.form().calculations().get(name);
        if (calculation == null) {
            throw new IllegalArgumentException("no calculation " + name);
        }
        String title = calculators.find(calculation.calculator()).orElseThrow().title();
        Optional<Need.Lack> lack = form.form().lacking(form, name);
        if (lack.isPresent()) {
            return new CalculationOutcome(title, null, lack.get().ask());
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        calculation.with().forEach((input, from) -> find(form, from).ifPresent(value -> inputs.put(input, value)));
        try {
            return new CalculationOutcome(title, calculators.calculate(calculation.calculator(), inputs, asOf), null);
        } catch (InputsMissingException | InvalidAnswersException lacking) {
            return new CalculationOutcome(title, null, lacking.detail());
        }
    }

    private Optional<Object> find(FilledForm form, String from) {
        if (from.startsWith("cell:")) {
            String id = from.substring("cell:".length());
            boolean percent =
                    Objects.requireNonNull(form.form().cells().get(id)).type() == Cell.Type.PERCENT;
            return Optional.ofNullable(form.written().get(id))
                    .map(value -> percent ? CellReading.percent(value) : value);
        }
        if (from.startsWith("fact:")) {
            return facts.find(from.substring("fact:".length()))
                    .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
        return Optional.of(from.equals("as_of") ? asOf.toString() : from);
    }
}
