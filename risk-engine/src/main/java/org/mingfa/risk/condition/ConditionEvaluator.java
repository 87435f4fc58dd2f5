package org.mingfa.risk.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.mingfa.risk.condition.Resolution.Inapplicable;
import org.mingfa.risk.condition.Resolution.MissingFacts;
import org.mingfa.risk.condition.Resolution.Unavailable;
import org.mingfa.risk.condition.Resolution.Value;

/**
 * Evaluates conditions over one set of values and remembers each expression's result. For one thread.
 *
 * <p>An expression that needs a missing fact is unknown and never reaches FEEL, which would answer
 * {@code null = false} with false and so turn "not told" into "no".
 */
public final class ConditionEvaluator {

    private static final SortedSet<String> NOTHING = Collections.emptySortedSet();

    /** @param inapplicable the question makes no sense, so neither the expression nor its opposite holds */
    private record LeafResult(LeafTrace trace, boolean inapplicable) {}

    private final Valuation valuation;
    private final Map<Expression, LeafResult> results = new IdentityHashMap<>();
    private @Nullable EvaluationContext context;

    public ConditionEvaluator(Valuation valuation) {
        this.valuation = valuation;
    }

    public Verdict evaluate(Condition condition) {
        List<LeafTrace> trace = new ArrayList<>();
        SortedSet<String> missing = new TreeSet<>();
        Truth truth = truth(condition, Polarity.AFFIRMED, trace, missing);
        return new Verdict(truth, truth == Truth.UNKNOWN ? Collections.unmodifiableSortedSet(missing) : NOTHING, trace);
    }

    private enum Polarity {
        AFFIRMED,
        NEGATED;

        Polarity opposite() {
            return this == AFFIRMED ? NEGATED : AFFIRMED;
        }
    }

    private Truth truth(Condition condition, Polarity polarity, List<LeafTrace> trace, SortedSet<String> missing) {
        return switch (condition) {
            case Condition.All all -> join(all.parts(), Truth.FALSE, polarity, trace, missing);
            case Condition.Any any -> join(any.parts(), Truth.TRUE, polarity, trace, missing);
            case Condition.Not not ->
                truth(not.part(), polarity.opposite(), trace, missing).negate();
            case Condition.Leaf leaf -> leaf(leaf.expression(), polarity, trace, missing);
        };
    }

    /** The first part that has the deciding value decides; else unknown if any part is; else the opposite. */
    private Truth join(
            List<Condition> parts,
            Truth deciding,
            Polarity polarity,
            List<LeafTrace> trace,
            SortedSet<String> missing) {
        SortedSet<String> lacked = new TreeSet<>();
        Truth joined = deciding.negate();
        for (Condition part : parts) {
            Truth truth = truth(part, polarity, trace, lacked);
            if (truth == deciding) {
                return deciding;
            }
            if (truth == Truth.UNKNOWN) {
                joined = Truth.UNKNOWN;
            }
        }
        missing.addAll(lacked);
        return joined;
    }

    private Truth leaf(Expression expression, Polarity polarity, List<LeafTrace> trace, SortedSet<String> missing) {
        LeafResult result = results.get(expression);
        if (result == null) {
            result = evaluate(expression);
            results.put(expression, result);
        }
        trace.add(result.trace());
        missing.addAll(result.trace().missing());
        if (result.inapplicable()) {
            return polarity == Polarity.AFFIRMED ? Truth.FALSE : Truth.TRUE;
        }
        return result.trace().truth();
    }

    private LeafResult evaluate(Expression expression) {
        SortedMap<String, String> values = new TreeMap<>();
        SortedSet<String> missing = new TreeSet<>();
        boolean inapplicable = false;
        @Nullable String unavailable = null;
        for (ExpressionName name : expression.names()) {
            switch (valuation.find(name.name())) {
                case Value known -> values.put(name.name(), known.value().toString());
                case MissingFacts lacking -> missing.addAll(lacking.facts());
                case Inapplicable ignored -> inapplicable = true;
                case Unavailable lost -> unavailable = lost.reason();
            }
        }
        if (inapplicable) {
            return new LeafResult(new LeafTrace(expression.text(), Truth.FALSE, values, NOTHING, null), true);
        }
        Truth truth = missing.isEmpty() && unavailable == null ? Truth.of(decide(expression)) : Truth.UNKNOWN;
        return new LeafResult(new LeafTrace(expression.text(), truth, values, missing, unavailable), false);
    }

    /** All its names have values. */
    private boolean decide(Expression expression) {
        Comparison comparison = expression.comparison();
        if (comparison != null
                && valuation.find(comparison.name()) instanceof Value(Object value)
                && comparison.isComparable(value)) {
            return comparison.holds(value);
        }
        for (ExpressionName name : expression.names()) {
            if (valuation.find(name.name()) instanceof Value(Object value)) {
                context().setValue(name.variable(), value);
            }
        }
        return expression.evaluate(context());
    }

    private EvaluationContext context() {
        if (context == null) {
            context = FeelLanguage.newContext();
        }
        return context;
    }
}
