package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Valuation;
import org.mingfa.risk.rules.Computation;
import org.mingfa.risk.rules.Computation.Input;
import org.mingfa.risk.rules.Computation.Need;

/** Runs the computations of the rule book on the facts of one case, each at most once. For one thread. */
final class ComputedValues {

    /** What a computation came to. */
    sealed interface Computed {

        /** @param unsure optional facts that were not told */
        record Done(CalculatorRun.Result result, SortedSet<String> unsure) implements Computed {}

        record Lacking(SortedSet<String> facts) implements Computed {}

        record Impossible(String reason) implements Computed {}

        /** A question it rests on makes no sense in this case. */
        record Inapplicable() implements Computed {}
    }

    /** The inputs as far as the facts go. */
    private static final class Inputs {
        private final SortedSet<String> missing = new TreeSet<>();
        private final SortedSet<String> unsure = new TreeSet<>();
        private final SortedSet<String> lost = new TreeSet<>();
        private boolean senseless;
    }

    private final Valuation values;
    private final CalculatorRun calculators;
    private final LocalDate asOf;
    private final Map<String, Computed> done = new HashMap<>();

    ComputedValues(Valuation values, CalculatorRun calculators, LocalDate asOf) {
        this.values = values;
        this.calculators = calculators;
        this.asOf = asOf;
    }

    Computed get(Computation computation) {
        Computed known = done.get(computation.name());
        if (known == null) {
            known = compute(computation);
            done.put(computation.name(), known);
        }
        return known;
    }

    Resolution find(Computation computation, String output) {
        return switch (get(computation)) {
            case Computed.Lacking lacking -> new Resolution.Missing(lacking.facts());
            case Computed.Impossible impossible -> new Resolution.Unavailable(impossible.reason());
            case Computed.Inapplicable none -> new Resolution.Inapplicable();
            case Computed.Done run -> {
                Object value = run.result().values().get(output);
                yield value == null ? new Resolution.Inapplicable() : new Resolution.Known(value);
            }
        };
    }

    private Computed compute(Computation computation) {
        Inputs told = new Inputs();
        Map<String, Object> inputs = group(computation.inputs(), told);
        if (told.senseless) {
            return new Computed.Inapplicable();
        }
        if (!told.missing.isEmpty()) {
            return new Computed.Lacking(told.missing);
        }
        if (!told.lost.isEmpty()) {
            return new Computed.Impossible(told.lost.first());
        }
        return switch (calculators.run(computation.calculator(), inputs, asOf)) {
            case CalculatorRun.Result result -> new Computed.Done(result, told.unsure);
            case CalculatorRun.Refused refused -> new Computed.Impossible(refused.reason());
            case CalculatorRun.Needs needs -> lacking(computation, needs, told);
        };
    }

    /** The calculator wants inputs whose facts were left out as optional or senseless. */
    private Computed lacking(Computation computation, CalculatorRun.Needs needs, Inputs told) {
        Inputs wanted = new Inputs();
        for (String input : needs.inputs()) {
            if (computation.inputs().get(input) instanceof Input.Fact fact) {
                fact(new Input.Fact(fact.name(), Need.REQUIRED), wanted);
            }
        }
        SortedSet<String> keys = wanted.missing.isEmpty() ? told.unsure : wanted.missing;
        if (keys.isEmpty() && wanted.senseless) {
            return new Computed.Inapplicable();
        }
        return keys.isEmpty() ? new Computed.Impossible("还需要知道：" + needs.questions()) : new Computed.Lacking(keys);
    }

    /** Null when the input is left out. */
    private @Nullable Object value(Input input, Inputs told) {
        return switch (input) {
            case Input.Constant constant -> constant.value();
            case Input.Fact fact -> fact(fact, told);
            case Input.Choice choice -> choice(choice, told);
            case Input.Group group -> {
                Map<String, Object> values = group(group.members(), told);
                yield values.isEmpty() ? null : values;
            }
            case Input.Series series -> series(series, told);
        };
    }

    private @Nullable Object choice(Input.Choice choice, Inputs told) {
        Object value = fact(choice.by(), told);
        if (value == null) {
            return null;
        }
        Input chosen = choice.options().get(value.toString());
        told.senseless |= chosen == null && choice.by().need() == Need.REQUIRED;
        return chosen == null ? null : value(chosen, told);
    }

    private @Nullable Object series(Input.Series series, Inputs told) {
        List<Object> items = new ArrayList<>();
        Inputs own = new Inputs();
        for (Input item : series.items()) {
            Object value = listed(item, own);
            if (value != null) {
                items.add(value);
            }
        }
        // of days of which none is known yet one must be told; that no event is told says that there was none
        boolean waits = items.isEmpty() && series.items().stream().allMatch(Input.Fact.class::isInstance);
        (waits ? told.missing : told.unsure).addAll(own.unsure);
        told.missing.addAll(own.missing);
        told.lost.addAll(own.lost);
        return items.isEmpty() ? null : items;
    }

    /** An item of a list, e.g. an event: without one of its required facts there is none, as far as is known. */
    private @Nullable Object listed(Input item, Inputs told) {
        Inputs own = new Inputs();
        Object value = value(item, own);
        told.lost.addAll(own.lost);
        if (item instanceof Input.Group) {
            told.unsure.addAll(own.missing);
        } else {
            told.missing.addAll(own.missing);
        }
        told.unsure.addAll(own.unsure);
        return own.senseless || !own.missing.isEmpty() ? null : value;
    }

    private @Nullable Object fact(Input.Fact fact, Inputs told) {
        switch (values.find(fact.name())) {
            case Resolution.Known known -> {
                return known.value();
            }
            case Resolution.Missing missing ->
                (fact.need() == Need.REQUIRED ? told.missing : told.unsure).addAll(missing.facts());
            case Resolution.Inapplicable ignored -> told.senseless |= fact.need() == Need.REQUIRED;
            case Resolution.Unavailable lost -> told.lost.add(lost.reason());
        }
        return null;
    }

    private Map<String, Object> group(Map<String, Input> members, Inputs told) {
        Map<String, Object> values = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            Object value = value(member, told);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }
}
