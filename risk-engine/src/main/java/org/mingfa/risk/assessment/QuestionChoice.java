package org.mingfa.risk.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;

/**
 * Chooses what to ask next, so that few answers decide many rules, the grave ones first.
 *
 * <p>A fact earns, from each open rule that lacks it, the weight of the rule's severity divided by the square of the
 * number of facts the rule still lacks: one answer away counts most. An exception to a rule that prompts already earns
 * a quarter, because the party has been warned.
 */
final class QuestionChoice {

    /** The scope of the pilot is asked before anything else. */
    private static final double FIRST = 1000;

    private static final double ALREADY_WARNED = 0.25;

    private final FactBook facts;
    private final CaseFacts told;
    private final FactValuation valuation;
    private final Map<String, Double> scores = new HashMap<>();

    QuestionChoice(FactBook facts, CaseFacts told, FactValuation valuation) {
        this.facts = facts;
        this.told = told;
        this.valuation = valuation;
    }

    void add(RuleAssessor.Finding finding) {
        List<String> askable =
                finding.open().stream().filter(key -> !told.answered(key)).toList();
        double weight = finding.rule().severity().weight() * (finding.rule().excludes() ? FIRST : 1);
        double share = weight / ((double) askable.size() * askable.size());
        double earned = finding.prompt() == null ? share : share * ALREADY_WARNED;
        askable.forEach(key -> scores.merge(key, earned, Double::sum));
    }

    /** The most useful first; only questions that make sense given the answers so far. */
    List<String> ranked() {
        return scores.keySet().stream()
                .filter(key -> valuation.applicability(key).truth() == Truth.TRUE)
                .map(facts::get)
                .sorted(Comparator.comparingDouble((FactDefinition fact) -> -scores.getOrDefault(fact.key(), 0.0))
                        .thenComparingInt(FactDefinition::order))
                .map(FactDefinition::key)
                .toList();
    }
}
