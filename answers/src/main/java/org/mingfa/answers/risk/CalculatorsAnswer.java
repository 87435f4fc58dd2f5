package org.mingfa.answers.risk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;

/** All calculators and what each asks. */
public record CalculatorsAnswer(List<CalculatorView> calculators, String disclaimer) {

    public static CalculatorsAnswer of(List<CalculatorDescription> descriptions) {
        return new CalculatorsAnswer(
                descriptions.stream().map(CalculatorView::of).toList(), CalculationResult.NOTICE);
    }

    /** The same to choose from: without what each asks, and on what it rests. */
    public CalculatorsAnswer brief() {
        return new CalculatorsAnswer(
                calculators.stream().map(CalculatorView::brief).toList(), disclaimer);
    }

    /** One calculator. */
    public record CalculatorView(
            String name, String title, String purpose, List<FieldView> inputs, List<String> sources) {

        static CalculatorView of(CalculatorDescription description) {
            return new CalculatorView(
                    description.name(),
                    description.title(),
                    description.purpose(),
                    description.inputs().stream().map(FieldView::of).toList(),
                    description.sources());
        }

        CalculatorView brief() {
            return new CalculatorView(name, title, purpose, List.of(), List.of());
        }
    }

    /**
     * One input.
     *
     * @param options code to label of a choice, else null
     * @param fields parts of a group, or of each item of a list of groups, else null
     */
    public record FieldView(
            String name,
            String type,
            String unit,
            String question,
            boolean required,
            @Nullable Map<String, String> options,
            @Nullable List<FieldView> fields) {

        public static FieldView of(Field field) {
            AnswerType inner = inner(field.type());
            return new FieldView(
                    field.name(),
                    field.type().word(),
                    field.type().unit(),
                    field.question(),
                    field.required(),
                    inner instanceof AnswerType.Choice choice ? choice.options() : null,
                    inner instanceof AnswerType.Group group
                            ? group.fields().stream().map(FieldView::of).toList()
                            : null);
        }

        private static AnswerType inner(AnswerType type) {
            return switch (type) {
                case AnswerType.ListOf list -> inner(list.item());
                case AnswerType.ByName named -> inner(named.item());
                default -> type;
            };
        }
    }
}
