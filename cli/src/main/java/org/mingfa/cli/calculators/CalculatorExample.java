package org.mingfa.cli.calculators;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.search.passage.RecordJson;

/**
 * An example of a calculator that works: what is needed is filled in and tried, until the calculator asks for nothing
 * more.
 */
final class CalculatorExample {

    /** No calculator asks more often than it has fields. */
    private static final int TRIES = 40;

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);

    private final Calculators calculators;
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private int days;

    private CalculatorExample(Calculators calculators) {
        this.calculators = calculators;
    }

    /** The words of the example, e.g. {@code calc preservation-fee --amount 100000}. */
    static String of(Calculators calculators, CalculatorDescription description, LocalDate today) {
        CalculatorExample example = new CalculatorExample(calculators);
        for (int i = 0; i < TRIES && example.lacksSomething(description.name(), today); i++) {
            // each turn fills in what the calculator asked for
        }
        return "calc " + CalculatorText.typed(description.name())
                + example.inputs.entrySet().stream()
                        .map(input -> " --" + CalculatorText.typed(input.getKey()) + " " + word(input.getValue()))
                        .collect(Collectors.joining());
    }

    private boolean lacksSomething(String name, LocalDate today) {
        try {
            calculators.calculate(name, inputs, today);
            return false;
        } catch (InputsMissingException more) {
            more.needed().forEach(this::fill);
            return true;
        }
    }

    /** A nested field is named by its path, e.g. change/to. */
    private void fill(Field field) {
        Map<String, Object> place = inputs;
        String[] path = field.name().split("/", -1);
        for (int i = 0; i + 1 < path.length; i++) {
            place = within(place, path[i]);
        }
        boolean again = place.containsKey(path[path.length - 1]);
        place.put(
                path[path.length - 1],
                again && field.type() instanceof AnswerType.Choice choice
                        ? option(choice, Objects.requireNonNull(place.get(path[path.length - 1])))
                        : sample(field.type()));
    }

    /** The option after the one that the calculator asked about again; options have no order of their own. */
    private static String option(AnswerType.Choice choice, Object tried) {
        TreeSet<String> options = new TreeSet<>(choice.options().keySet());
        return Objects.requireNonNullElse(options.higher(tried.toString()), options.first());
    }

    @SuppressWarnings("unchecked") // only this class puts maps here
    private static Map<String, Object> within(Map<String, Object> place, String name) {
        return (Map<String, Object>) place.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    private Object sample(AnswerType type) {
        return switch (type) {
            case AnswerType.Money m -> "100000";
            case AnswerType.Percent p -> "12%";
            case AnswerType.Day d -> FIRST_DAY.plusMonths(days++).toString();
            case AnswerType.Whole w -> Math.clamp(10, w.min(), w.max());
            case AnswerType.Quantity q -> Math.clamp(10, q.min(), q.max());
            case AnswerType.Flag f -> true;
            case AnswerType.Text t -> "北京";
            case AnswerType.Choice c -> new TreeSet<>(c.options().keySet()).first();
            case AnswerType.ListOf list -> List.of(sample(list.item()));
            case AnswerType.ByName byName -> Map.of("甲", sample(byName.item()));
            case AnswerType.Group group -> group(group);
        };
    }

    private Map<String, Object> group(AnswerType.Group group) {
        Map<String, Object> parts = new LinkedHashMap<>();
        group.fields().stream()
                .filter(Field::required)
                .forEach(part -> parts.put(
                        part.name(),
                        part.type() instanceof AnswerType.Choice choice
                                ? choice.options().firstEntry().getKey()
                                : sample(part.type())));
        return parts;
    }

    private static String word(Object value) {
        return value instanceof List || value instanceof Map ? "'" + RecordJson.write(value) + "'" : value.toString();
    }
}
