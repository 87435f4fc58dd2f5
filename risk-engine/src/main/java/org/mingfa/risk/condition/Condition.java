package org.mingfa.risk.condition;

import java.util.List;
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
