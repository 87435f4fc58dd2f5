package org.mingfa.risk.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionEvaluator;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Valuation;
import org.mingfa.risk.condition.Verdict;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Computation;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.text.problem.Refusal;

/**
 * What is known of a case, valued once for everything that is said of it: names are looked up in facts, computations and law, in
 * this order, and each computation runs at most once. For one thread.
 */
public final class CaseValuation implements Valuation {

    private static final String LAW = "law:";

    /** What a computation came to. */
    sealed interface ComputationOutcome {

        /** @param unsure optional facts that were not told */
        record Result(CalculationResult result, SortedSet<String> unsure) implements ComputationOutcome {}

        record MissingFacts(SortedSet<String> facts) implements ComputationOutcome {}

        record Failure(String reason) implements ComputationOutcome {}

        /** A question it rests on makes no sense in this case. */
        record Inapplicable() implements ComputationOutcome {}
    }

    private final CaseContext context;
    private final FactValuation facts;
    private final Calculators calculators;
    private final RuleBook rules;
    private final @Nullable CaseValuation certain;
    private final ConditionEvaluator evaluation = new ConditionEvaluator(this);
    private final Map<String, ComputationOutcome> done = new HashMap<>();

    CaseValuation(CaseContext context, FactBook book, RuleBook rules, Calculators calculators) {
        this.context = context;
        this.facts = context.valuation(book);
        this.rules = rules;
        this.calculators = calculators;
        this.certain = null;
    }

    private CaseValuation(CaseValuation certain) {
        this.context = certain.context;
        this.facts = certain.facts.presuming();
        this.rules = certain.rules;
        this.calculators = certain.calculators;
        this.certain = certain;
    }

    public CaseContext context() {
        return context;
    }

    /** What is known of the facts alone. */
    public FactValuation facts() {
        return facts;
    }

    RuleBook rules() {
        return rules;
    }

    /** With what may be supposed of facts that were not told; what these compute without it stays as it is. */
    CaseValuation supposing() {
        return new CaseValuation(this);
    }

    /** The same case by the last days of the spans that are remembered; empty where every day is known. */
    Optional<CaseValuation> atLatest() {
        return context.facts().latest().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CaseValuation(context.with(context.facts().atLatest()), facts.book(), rules, calculators));
    }

    /** What a condition comes to; each expression is evaluated once. */
    Verdict evaluate(Condition condition) {
        return evaluation.evaluate(condition);
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
                    .find(path, context.asOf())
                    .<Resolution>map(value -> new Resolution.Value(value.value().inExpressions()))
                    .orElseGet(() -> new Resolution.Unavailable("法定数值 " + path + " 在 " + context.asOf() + " 未收录"));
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
            case ComputationOutcome.MissingFacts lacking -> new Resolution.MissingFacts(lacking.facts());
            case ComputationOutcome.Failure impossible -> new Resolution.Unavailable(impossible.reason());
            case ComputationOutcome.Inapplicable none -> new Resolution.Inapplicable();
            case ComputationOutcome.Result run -> {
                Object value = value(run.result().figures().parts().get(output));
                yield value == null ? new Resolution.Inapplicable() : new Resolution.Value(value);
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

    ComputationOutcome computed(Computation computation) {
        ComputationOutcome known = done.get(computation.name());
        if (known == null) {
            known = compute(computation);
            done.put(computation.name(), known);
        }
        return known;
    }

    private ComputationOutcome compute(Computation computation) {
        if (certain != null && certain.computed(computation) instanceof ComputationOutcome.Result unsupposed) {
            return unsupposed;
        }
        return computeAnew(computation);
    }

    private ComputationOutcome computeAnew(Computation computation) {
        ComputationInputs inputs = new ComputationInputs(this);
        Map<String, Object> values = inputs.read(computation.inputs());
        return inputs.lack().orElseGet(() -> calculate(computation, values, inputs));
    }

    private ComputationOutcome calculate(
            Computation computation, Map<String, Object> values, ComputationInputs inputs) {
        try {
            return new ComputationOutcome.Result(
                    calculators.calculateForRule(computation.calculator(), values, context.asOf()), inputs.unsure());
        } catch (InputsMissingException more) {
            return inputs.lacking(computation, more.needed());
        } catch (Refusal refused) {
            return new ComputationOutcome.Failure(refused.detail());
        }
    }
}
