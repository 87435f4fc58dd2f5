package org.mingfa.risk.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.risk.assessment.InformationGain.Chances;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.rules.RuleVersion;

/**
 * Chooses what to ask next, so that few answers decide many rules, the grave ones first.
 *
 * <p>A question earns, from each open rule that lacks its answer, the square of the weight of the rule's severity times
 * the chance that the answer decides the rule, and a little for bringing it nearer. A question about an exception to a
 * rule that prompts already earns a quarter, because the party has been warned. The numbers were chosen by simulated
 * interviews (InterviewEffortTest). What the day of a rule that prompts waits for comes before all of that.
 */
final class QuestionChoice {

    /** The scope of the pilot is asked before anything else, in the order of the files. */
    private static final double FIRST = 1_000_000;

    private static final double ALREADY_WARNED = 0.25;

    /** Once a rule prompts, what its day waits for is asked at once, the gravest rule's first. */
    private static final double DATES_IT = 10_000;

    /** What coming nearer to a decision is worth, divided among the facts that the rule lacks. */
    private static final double NEARER = 2;

    private final FactBook facts;
    private final CaseFacts answers;
    private final FactValuation valuation;
    private final InformationGain odds;
    private final Map<String, Double> scores = new HashMap<>();

    /** @param evenChances how likely expressions are by their options alone, for all cases */
    QuestionChoice(CaseValuation values, Map<Expression, Double> evenChances) {
        this.facts = values.facts().book();
        this.answers = values.context().facts();
        this.valuation = values.facts();
        this.odds = new InformationGain(values, evenChances);
    }

    void add(RuleAssessor.Finding finding) {
        List<String> askable = finding.open().stream().filter(this::isAskable).toList();
        double severity = finding.rule().severity().weight();
        double weight = severity * severity;
        double warned = finding.prompt() == null ? 1 : ALREADY_WARNED;
        double lacked = finding.open().size();
        for (String key : askable) {
            double earned =
                    finding.rule().excludes() ? FIRST : weight * warned * (decides(finding, key) + NEARER / lacked);
            double score = earned + dates(finding, key);
            scores.merge(key, score, Double::sum);
            sparing(key).forEach(simpler -> scores.merge(simpler, score, Double::sum));
        }
    }

    /** Questions whose answers may tell the same: whether a day was agreed, instead of the kind of claim. */
    private Set<String> sparing(String key) {
        return facts.get(key).asking().inferences().stream()
                .flatMap(inference -> valuation.evaluate(inference.when()).missing().stream())
                .filter(this::isAskable)
                .collect(Collectors.toSet());
    }

    private boolean isAskable(String key) {
        return !answers.isAnswered(key)
                && facts.get(key).isAsked()
                && valuation.isTimely(key)
                && valuation.applicability(key).truth() == Truth.TRUE;
    }

    private static double dates(RuleAssessor.Finding finding, String key) {
        return finding.prompt() != null && finding.prompt().gaps().forDay().contains(key)
                ? DATES_IT * finding.prompt().severity().weight()
                : 0;
    }

    /** The chance that the answer settles whether the rule prompts. */
    private double decides(RuleAssessor.Finding finding, String key) {
        RuleVersion version = finding.version();
        if (version == null) {
            return 0;
        }
        Chances when = odds.of(version.when(), key);
        double settled = when.yes() == 0 ? 0 : odds.of(version.unless(), key).decided();
        return when.no() + when.yes() * settled;
    }

    /** The most useful first; only questions that make sense given the answers so far. */
    List<String> ranked() {
        return scores.keySet().stream()
                .map(facts::get)
                .sorted(Comparator.comparingDouble((FactDefinition fact) -> -scores.getOrDefault(fact.key(), 0.0))
                        .thenComparingInt(FactDefinition::order))
                .map(FactDefinition::key)
                .toList();
    }
}
