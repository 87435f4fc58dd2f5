package org.mingfa.risk.condition;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A condition of a rule or a question. */
public sealed interface Condition {

    /** True when every part is true, false as soon as one is false; the empty list is true. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True as soon as one part is true, false when every part is false. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The opposite of its part; unknown stays unknown. */
    record Not(Condition part) implements Condition {}

    /** One FEEL expression. */
    record Leaf(Expression expression) implements Condition {}

    /** Whether it holds where every leaf is a comparison that is so or not, and nothing is unknown. */
    default boolean holds(Predicate<Comparison> isSo) {
        return switch (this) {
            case All all -> allHold(all.parts(), isSo);
            case Any any -> any.parts().stream().anyMatch(part -> part.holds(isSo));
            case Not not -> !not.part().holds(isSo);
            case Leaf leaf -> isSo.test(Objects.requireNonNull(leaf.expression().comparison()));
        };
    }

    /** By a loop, because a sentence asks it of every word that it knows. */
    private static boolean allHold(List<Condition> parts, Predicate<Comparison> isSo) {
        for (Condition part : parts) {
            if (!part.holds(isSo)) {
                return false;
            }
        }
        return true;
    }

    /** Every expression in the order of the file. */
    default Stream<Expression> expressions() {
        return switch (this) {
            case All all -> all.parts().stream().flatMap(Condition::expressions);
            case Any any -> any.parts().stream().flatMap(Condition::expressions);
            case Not not -> not.part().expressions();
            case Leaf leaf -> Stream.of(leaf.expression());
        };
    }
}
