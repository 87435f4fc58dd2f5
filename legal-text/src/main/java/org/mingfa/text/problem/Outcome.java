package org.mingfa.text.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a stage made of one input, and the problems it met on the way; nothing is lost in silence.
 *
 * @param value the result, or null when the input gave none (then at least one problem says why)
 */
public record Outcome<T>(@Nullable T value, List<Problem> problems) {

    public Outcome {
        problems = List.copyOf(problems);
        if (value == null && problems.isEmpty()) {
            throw new IllegalArgumentException("an outcome without a value needs a problem that says why");
        }
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }

    public static <T> Outcome<T> failed(Problem problem) {
        return new Outcome<>(null, List.of(problem));
    }

    /** What the next step makes of the value, with the problems of both; without a value there is no next step. */
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
        if (value == null) {
            return new Outcome<>(null, problems);
        }
        Outcome<R> next = step.apply(value);
        List<Problem> met = new ArrayList<>(problems);
        met.addAll(next.problems());
        return new Outcome<>(next.value(), met);
    }
}
