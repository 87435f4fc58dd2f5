package org.mingfa.risk.assessment;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Comparison;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.condition.ExpressionName;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;

/**
 * How likely an answer to one question decides a condition, before it is given: every option is held equally likely,
 * a comparison of dates or amounts even. An estimate that orders questions, and nothing else.
 *
 * <p>Walks the trees of conditions in three-valued logic and never evaluates an expression anew. For one thread.
 */
final class InformationGain {

    private static final double EVEN = 0.5;

    /** The chances of true and of false; the rest is unknown. */
    record Chances(double yes, double no) {

        static final Chances TRUE = new Chances(1, 0);
        static final Chances FALSE = new Chances(0, 1);
        static final Chances OPEN = new Chances(0, 0);

        Chances negate() {
            return new Chances(no, yes);
        }

        double decided() {
            return yes + no;
        }
    }

    private final FactBook facts;
    private final CaseValuation values;
    private final Map<Expression, Truth> known = new IdentityHashMap<>();
    private final Map<Expression, Double> even;
    private final Map<String, Resolution> resolved = new HashMap<>();

    /** @param even how likely expressions are by their options alone, for all cases; filled here */
    InformationGain(CaseValuation values, Map<Expression, Double> even) {
        this.facts = values.facts().book();
        this.values = values;
        this.even = even;
    }

    /** The chances of a condition once the question is answered. */
    Chances of(@Nullable Condition condition, String question) {
        return condition == null ? Chances.FALSE : affirmed(condition, question);
    }

    private Chances affirmed(Condition condition, String question) {
        return switch (condition) {
            case Condition.All all -> all(all.parts(), question);
            case Condition.Any any -> any(any.parts(), question);
            case Condition.Not not -> negated(not.part(), question);
            case Condition.Leaf leaf -> leaf(leaf, question);
        };
    }

    /** A question that makes no sense makes neither an expression true nor its opposite, so it is pushed to the leaves. */
    private Chances negated(Condition condition, String question) {
        return switch (condition) {
            case Condition.All all ->
                any(all.parts().stream().<Condition>map(Condition.Not::new).toList(), question);
            case Condition.Any any ->
                all(any.parts().stream().<Condition>map(Condition.Not::new).toList(), question);
            case Condition.Not not -> affirmed(not.part(), question);
            case Condition.Leaf leaf -> opposite(leaf, question);
        };
    }

    private Chances all(List<Condition> parts, String question) {
        double yes = 1;
        double notNo = 1;
        for (Condition part : parts) {
            Chances chances = affirmed(part, question);
            yes *= chances.yes();
            notNo *= 1 - chances.no();
        }
        return new Chances(yes, 1 - notNo);
    }

    private Chances any(List<Condition> parts, String question) {
        double no = 1;
        double notYes = 1;
        for (Condition part : parts) {
            Chances chances = affirmed(part, question);
            no *= chances.no();
            notYes *= 1 - chances.yes();
        }
        return new Chances(1 - notYes, no);
    }

    private Chances opposite(Condition.Leaf leaf, String question) {
        double senseless = senseless(leaf.expression(), question);
        Chances chances = leaf(leaf, question);
        return new Chances(chances.no() - senseless, chances.yes() + senseless);
    }

    private Chances leaf(Condition.Leaf leaf, String question) {
        Expression expression = leaf.expression();
        Truth truth =
                known.computeIfAbsent(expression, e -> values.evaluate(leaf).truth());
        if (truth != Truth.UNKNOWN) {
            return truth == Truth.TRUE ? Chances.TRUE : Chances.FALSE;
        }
        double senseless = senseless(expression, question);
        boolean settled = expression.names().stream().allMatch(name -> isKnown(name, question));
        double yes = settled ? even(expression) : 0;
        return new Chances(yes * (1 - senseless), (settled ? 1 - yes : 0) * (1 - senseless) + senseless);
    }

    /** How likely the answer shows that a question which the expression needs makes no sense. */
    private double senseless(Expression expression, String question) {
        double sense = 1;
        for (ExpressionName name : expression.names()) {
            Resolution resolution = find(name);
            if (resolution instanceof Resolution.Inapplicable) {
                return 1;
            }
            boolean isGated = resolution instanceof Resolution.MissingFacts missing
                    && missing.facts().size() > 1
                    && missing.facts().contains(question)
                    && !name.name().equals(question);
            Optional<FactDefinition> fact = isGated ? facts.find(name.name()) : Optional.empty();
            if (fact.isPresent()) {
                sense *= 1 - affirmed(fact.get().askedIf(), question).no();
            }
        }
        return 1 - sense;
    }

    private boolean isKnown(ExpressionName name, String question) {
        return switch (find(name)) {
            case Resolution.Value ignored -> true;
            case Resolution.MissingFacts missing -> isOnly(missing.facts(), question);
            default -> false;
        };
    }

    private static boolean isOnly(Set<String> facts, String question) {
        return facts.size() == 1 && facts.contains(question);
    }

    private Resolution find(ExpressionName name) {
        return resolved.computeIfAbsent(name.name(), values::find);
    }

    /** How likely an expression is true when every option of a choice is equally likely. */
    private double even(Expression expression) {
        return even.computeIfAbsent(expression, this::readEven);
    }

    private double readEven(Expression expression) {
        Comparison comparison = expression.comparison();
        if (comparison == null) {
            return EVEN;
        }
        double some = Math.min(1, (double) comparison.values().size() / options(comparison.name()));
        return comparison.equal() ? some : 1 - some;
    }

    private int options(String key) {
        return facts.find(key)
                .map(fact -> fact.options().size())
                .filter(size -> size > 0)
                .orElse(2);
    }
}
