package org.mingfa.risk.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Valuation;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.rules.Computation;
import org.mingfa.risk.rules.Computation.Input;
import org.mingfa.risk.rules.Computation.Need;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.text.problem.Refusal;

/**
 * Looks names up in facts, computations and law, in this order; each computation runs at most once. For one thread.
 */
final class CaseValuation implements Valuation {

    private static final String LAW = "law:";

    /** What a computation came to. */
    sealed interface Computed {

        /** @param unsure optional facts that were not told */
        record Done(CalculationResult result, SortedSet<String> unsure) implements Computed {}

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

    private final FactValuation facts;
    private final Calculators calculators;
    private final RuleBook rules;
    private final LocalDate asOf;
    private final @Nullable CaseValuation told;
    private final Map<String, Computed> done = new HashMap<>();

    CaseValuation(FactValuation facts, Calculators calculators, RuleBook rules, LocalDate asOf) {
        this(facts, calculators, rules, asOf, null);
    }

    FactValuation facts() {
        return facts;
    }

    private CaseValuation(
            FactValuation facts,
            Calculators calculators,
            RuleBook rules,
            LocalDate asOf,
            @Nullable CaseValuation told) {
        this.facts = facts;
        this.calculators = calculators;
        this.rules = rules;
        this.asOf = asOf;
        this.told = told;
    }

    /** With what may be supposed of facts that were not told; what these compute without it stays as it is. */
    CaseValuation supposing() {
        return new CaseValuation(facts.presuming(), calculators, rules, asOf, this);
    }

    /** What was supposed of facts that were not told. */
    SortedMap<String, Object> presumed() {
        return facts.presumed();
    }

    @Override
    public Resolution find(String name) {
        if (name.startsWith(LAW)) {
            String path = name.substring(LAW.length());
            return calculators
                    .law()
                    .find(path, asOf)
                    .<Resolution>map(value -> new Resolution.Known(value.value().inExpressions()))
                    .orElseGet(() -> new Resolution.Unavailable("法定数值 " + path + " 在 " + asOf + " 未收录"));
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return facts.find(name);
        }
        Optional<Computation> computation = rules.findComputation(name.substring(0, dot));
        return computation.map(c -> find(c, name.substring(dot + 1))).orElseGet(() -> facts.find(name));
    }

    private Resolution find(Computation computation, String output) {
        return switch (computed(computation)) {
            case Computed.Lacking lacking -> new Resolution.Missing(lacking.facts());
            case Computed.Impossible impossible -> new Resolution.Unavailable(impossible.reason());
            case Computed.Inapplicable none -> new Resolution.Inapplicable();
            case Computed.Done run -> {
                Object value = value(run.result().figures().parts().get(output));
                yield value == null ? new Resolution.Inapplicable() : new Resolution.Known(value);
            }
        };
    }

    /** A figure as expressions know it; null for what they cannot ask about. */
    private static @Nullable Object value(@Nullable Figure figure) {
        return switch (figure) {
            case Figure.Day day -> day.day();
            case Figure.Money money -> money.yuan();
            case Figure.BaseAmount base -> base.yuan();
            case Figure.Percent percent -> percent.percent();
            case Figure.Count count -> BigDecimal.valueOf(count.number());
            case Figure.Flag flag -> flag.holds();
            case Figure.Word word -> word.word();
            case Figure.Parts parts -> null;
            case Figure.Rows rows -> null;
            case null -> null;
        };
    }

    Computed computed(Computation computation) {
        Computed known = done.get(computation.name());
        if (known == null) {
            known = compute(computation);
            done.put(computation.name(), known);
        }
        return known;
    }

    private Computed compute(Computation computation) {
        if (told != null && told.computed(computation) instanceof Computed.Done unsupposed) {
            return unsupposed;
        }
        return computeAnew(computation);
    }

    private Computed computeAnew(Computation computation) {
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
        try {
            return new Computed.Done(calculators.calculateForRule(computation.calculator(), inputs, asOf), told.unsure);
        } catch (InputsMissingException more) {
            return lacking(computation, more.needed(), told);
        } catch (Refusal refused) {
            return new Computed.Impossible(refused.detail());
        }
    }

    /** The calculator wants inputs whose facts were left out as optional or senseless. */
    private Computed lacking(Computation computation, List<Field> needed, Inputs told) {
        Inputs wanted = new Inputs();
        for (Field input : needed) {
            if (computation.inputs().get(input.name()) instanceof Input.Fact fact) {
                fact(new Input.Fact(fact.name(), Need.REQUIRED), wanted);
            }
        }
        SortedSet<String> keys = wanted.missing.isEmpty() ? told.unsure : wanted.missing;
        if (keys.isEmpty() && wanted.senseless) {
            return new Computed.Inapplicable();
        }
        String questions = needed.stream().map(Field::question).collect(Collectors.joining());
        return keys.isEmpty() ? new Computed.Impossible("还需要知道：" + questions) : new Computed.Lacking(keys);
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
        switch (find(fact.name())) {
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
