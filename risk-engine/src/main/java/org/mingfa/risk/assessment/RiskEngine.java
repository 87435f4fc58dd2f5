package org.mingfa.risk.assessment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.RuleBook;

/** Says which risks the facts of a case show on a day; immutable, safe to share between threads. */
public final class RiskEngine {

    private static @Nullable RiskEngine shipped;

    private final FactBook facts;
    private final RuleBook rules;
    private final Calculators calculators;
    private final Map<Expression, Double> evenChances = new ConcurrentHashMap<>();

    private RiskEngine(LawBook law) {
        this.facts = FactReader.load();
        this.calculators = Calculators.of(law);
        this.rules = RuleBook.load(facts, calculators);
    }

    /**
     * Reads facts, rules and law from the module's own files.
     *
     * @throws org.mingfa.yaml.FlawException when one is wrong, with its line
     */
    public static RiskEngine load() {
        return load(LawBook.load());
    }

    /**
     * The same over a given book of law, e.g. with an operator's own rates and wages; over the shipped book one engine for every
     * part of a process that asks.
     */
    public static synchronized RiskEngine load(LawBook law) {
        if (law != LawBook.load()) {
            return new RiskEngine(law);
        }
        RiskEngine known = shipped;
        if (known == null) {
            known = new RiskEngine(law);
            shipped = known;
        }
        return known;
    }

    public FactBook facts() {
        return facts;
    }

    public RuleBook rules() {
        return rules;
    }

    /** The values that rules and calculators rest on. */
    public LawBook law() {
        return calculators.law();
    }

    /** The calculators that the rules use, over the same values. */
    public Calculators calculators() {
        return calculators;
    }

    /**
     * Reads every rule to its end and compiles every expression now, as a server does before it answers.
     *
     * @throws org.mingfa.yaml.FlawException when a file is wrong, with its line
     * @throws org.mingfa.risk.condition.InvalidExpressionException when an expression is not FEEL
     */
    public void prepare() {
        rules.compile();
    }

    /** What is known of a case, for all that is said of it in one request. */
    public CaseValuation value(CaseContext context) {
        return new CaseValuation(context, facts, rules, calculators);
    }

    /** Applies every rule that concerns the stage and the role to a case that is valued nowhere else. */
    public RiskAssessment assess(CaseContext context) {
        return assess(value(context));
    }

    /** Applies every rule that concerns the stage and the role. */
    public RiskAssessment assess(CaseValuation values) {
        return new Findings(values).assessment(evenChances);
    }
}
