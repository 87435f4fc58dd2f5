package org.mingfa.risk.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.CaseValuation.ComputationOutcome;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Valuation;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.rules.Computation;
import org.mingfa.risk.rules.Computation.Input;
import org.mingfa.risk.rules.Computation.Need;

/** The inputs of one computation as far as the facts go, and what they lack. For one thread. */
final class ComputationInputs {

    private final Valuation facts;
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedSet<String> unsure = new TreeSet<>();
    private final SortedSet<String> lost = new TreeSet<>();
    private boolean senseless;

    ComputationInputs(Valuation facts) {
        this.facts = facts;
    }

    /** Values by the name of the input; what is left out is not among them. */
    Map<String, Object> read(Map<String, Input> members) {
        Map<String, Object> values = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            Object value = value(member);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    /** Optional facts that were not told. */
    SortedSet<String> unsure() {
        return unsure;
    }

    /** Why nothing can be computed of what was read; empty where it can. */
    Optional<ComputationOutcome> lack() {
        if (senseless) {
            return Optional.of(new ComputationOutcome.Inapplicable());
        }
        if (!missing.isEmpty()) {
            return Optional.of(new ComputationOutcome.MissingFacts(missing));
        }
        return lost.isEmpty() ? Optional.empty() : Optional.of(new ComputationOutcome.Failure(lost.first()));
    }

    /** The calculator wants inputs whose facts were left out as optional or senseless. */
    ComputationOutcome lacking(Computation computation, List<Field> needed) {
        ComputationInputs wanted = new ComputationInputs(facts);
        for (Field input : needed) {
            if (computation.inputs().get(input.name()) instanceof Input.Fact fact) {
                wanted.fact(new Input.Fact(fact.name(), Need.REQUIRED));
            }
        }
        SortedSet<String> keys = wanted.missing.isEmpty() ? unsure : wanted.missing;
        if (keys.isEmpty() && wanted.senseless) {
            return new ComputationOutcome.Inapplicable();
        }
        String questions = needed.stream().map(Field::question).collect(Collectors.joining());
        return keys.isEmpty()
                ? new ComputationOutcome.Failure("还需要知道：" + questions)
                : new ComputationOutcome.MissingFacts(keys);
    }

    /** Null when the input is left out. */
    private @Nullable Object value(Input input) {
        return switch (input) {
            case Input.Constant constant -> constant.value();
            case Input.Fact fact -> fact(fact);
            case Input.Choice choice -> choice(choice);
            case Input.Group group -> {
                Map<String, Object> values = read(group.members());
                yield values.isEmpty() ? null : values;
            }
            case Input.Series series -> series(series);
        };
    }

    private @Nullable Object choice(Input.Choice choice) {
        Object value = fact(choice.by());
        if (value == null) {
            return null;
        }
        Input chosen = choice.options().get(value.toString());
        senseless |= chosen == null && choice.by().need() == Need.REQUIRED;
        return chosen == null ? null : value(chosen);
    }

    private @Nullable Object series(Input.Series series) {
        List<Object> items = new ArrayList<>();
        ComputationInputs own = new ComputationInputs(facts);
        for (Input item : series.items()) {
            Object value = own.listed(item);
            if (value != null) {
                items.add(value);
            }
        }
        // of days of which none is known yet one must be told; that no event is told says that there was none
        boolean waits = items.isEmpty() && series.items().stream().allMatch(Input.Fact.class::isInstance);
        (waits ? missing : unsure).addAll(own.unsure);
        missing.addAll(own.missing);
        lost.addAll(own.lost);
        return items.isEmpty() ? null : items;
    }

    /** An item of a list, e.g. an event: without one of its required facts there is none, as far as is known. */
    private @Nullable Object listed(Input item) {
        ComputationInputs own = new ComputationInputs(facts);
        Object value = own.value(item);
        lost.addAll(own.lost);
        (item instanceof Input.Group ? unsure : missing).addAll(own.missing);
        unsure.addAll(own.unsure);
        return own.senseless || !own.missing.isEmpty() ? null : value;
    }

    private @Nullable Object fact(Input.Fact fact) {
        switch (facts.find(fact.name())) {
            case Resolution.Value known -> {
                return known.value();
            }
            case Resolution.MissingFacts lacking ->
                (fact.need() == Need.REQUIRED ? missing : unsure).addAll(lacking.facts());
            case Resolution.Inapplicable ignored -> senseless |= fact.need() == Need.REQUIRED;
            case Resolution.Unavailable unavailable -> lost.add(unavailable.reason());
        }
        return null;
    }
}
