package org.mingfa.risk.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingfa.yaml.FilePosition;

/**
 * A calculation that conditions and texts may use by name, e.g. limitation.expiry.
 *
 * @param name e.g. limitation
 * @param calculator name of the calculator
 * @param inputs its inputs, by their names
 */
public record Computation(String name, String calculator, Map<String, Input> inputs, FilePosition place) {

    /** Where an input comes from. */
    public sealed interface Input {

        /** A fixed value, of the type of its field. */
        record Constant(Object value) implements Input {}

        /**
         * A fact or circumstance.
         *
         * @param need whether the calculation waits for it
         */
        record Fact(String name, Need need) implements Input {}

        /**
         * One of several inputs, chosen by the value of a fact; left out when no input is listed for the value.
         *
         * @param options inputs by the fact's value as text
         */
        record Choice(Fact by, Map<String, Input> options) implements Input {
            public Choice {
                options = Map.copyOf(options);
            }
        }

        /** Several inputs by name; in a list it is left out when one of its required facts is not told. */
        record Group(Map<String, Input> members) implements Input {
            public Group {
                members = Map.copyOf(members);
            }
        }

        /** Several inputs in a row. */
        record Series(List<Input> items) implements Input {
            public Series {
                items = List.copyOf(items);
            }
        }
    }

    /** What to do while a fact is not told. */
    public enum Need {
        /** Nothing can be calculated without it. */
        REQUIRED,
        /** Calculate as if there were none, and say so. */
        OPTIONAL
    }

    public Computation {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** The facts and circumstances it may use. */
    public Stream<Input.Fact> facts() {
        return inputs.values().stream().flatMap(Computation::facts);
    }

    private static Stream<Input.Fact> facts(Input input) {
        return switch (input) {
            case Input.Constant constant -> Stream.of();
            case Input.Fact fact -> Stream.of(fact);
            case Input.Choice choice ->
                Stream.concat(
                        Stream.of(choice.by()),
                        choice.options().values().stream().flatMap(Computation::facts));
            case Input.Group group -> group.members().values().stream().flatMap(Computation::facts);
            case Input.Series series -> series.items().stream().flatMap(Computation::facts);
        };
    }
}
