package org.mingfa.risk.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RuleTrace;
import org.mingfa.risk.assessment.RuleTrace.RuleOutcome;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Rule;

/**
 * Good news: by the answers nothing is missing of the evidence. There only where every question about it was answered and no
 * rule about it prompts; whether the evidence is enough, the court decides.
 *
 * @param rules how many rules about evidence were decided
 * @param answers what was counted
 * @param basis the duty to give evidence, by the law of the day
 */
public record CompleteEvidence(int rules, List<Answer> answers, List<Basis> basis) {

    /** The heading of the rules and of the questions. */
    private static final String EVIDENCE = "证据";

    /** What is asked of evidence under other headings. */
    private static final Set<String> ELSEWHERE = Set.of("provable_amount", "service_proof");

    /** Whether there is evidence of every fact that matters. */
    private static final String SUFFICIENT = "evidence_sufficient";

    static Optional<CompleteEvidence> of(RiskEngine engine, RiskAssessment assessment, AnswerReview review) {
        CaseFacts facts = assessment.context().facts();
        List<Rule> rules = engine.rules().rules().stream()
                .filter(rule -> rule.heading().group().equals(EVIDENCE))
                .toList();
        List<String> ids = rules.stream().map(Rule::id).toList();
        List<RuleTrace> traces = assessment.trace().stream()
                .filter(trace -> ids.contains(trace.rule()))
                .toList();
        boolean open = facts.unsure().stream().anyMatch(key -> isAbout(engine, key))
                || assessment.nextQuestions().stream()
                        .anyMatch(key -> engine.facts().get(key).topic().equals(EVIDENCE));
        if (open
                || !isAnswered(facts, SUFFICIENT, true)
                || isAnswered(facts, "service_proof", false)
                || !assessment.exclusions().isEmpty()
                || traces.stream().anyMatch(trace -> !isSettled(trace, assessment))
                || isMissedElsewhere(assessment)) {
            return Optional.empty();
        }
        List<Answer> counted = review.used().stream()
                .filter(answer -> isAbout(engine, answer.key()))
                .toList();
        int silent = (int) traces.stream()
                .filter(trace -> trace.outcome() == RuleOutcome.SILENT)
                .count();
        return Optional.of(new CompleteEvidence(
                silent, counted, basis(rules, traces, assessment.context().asOf())));
    }

    private static boolean isAbout(RiskEngine engine, String key) {
        return ELSEWHERE.contains(key) || engine.facts().get(key).topic().equals(EVIDENCE);
    }

    private static boolean isAnswered(CaseFacts facts, String key, Object value) {
        return facts.find(key).filter(value::equals).isPresent();
    }

    /** What waits for answers that nobody is asked for is told to everybody. */
    private static boolean isSettled(RuleTrace trace, RiskAssessment assessment) {
        return trace.outcome() == RuleOutcome.SILENT
                || trace.outcome() == RuleOutcome.NOT_ASSESSED
                        && assessment.information().stream()
                                .anyMatch(information -> information.rule().equals(trace.rule()));
    }

    private static boolean isMissedElsewhere(RiskAssessment assessment) {
        return assessment.trace().stream()
                .filter(trace -> trace.outcome() == RuleOutcome.PROMPTED)
                .flatMap(trace -> trace.conditions().stream())
                .anyMatch(leaf -> leaf.values().keySet().stream().anyMatch(ELSEWHERE::contains));
    }

    private static List<Basis> basis(List<Rule> rules, List<RuleTrace> traces, LocalDate asOf) {
        List<String> deciding = traces.stream()
                .filter(trace -> trace.conditions().stream()
                        .anyMatch(leaf -> leaf.values().containsKey(SUFFICIENT)))
                .map(RuleTrace::rule)
                .toList();
        return rules.stream()
                .filter(rule -> deciding.contains(rule.id()))
                .flatMap(rule -> rule.at(asOf).stream())
                .flatMap(version -> version.basis().stream())
                .filter(basis -> basis.inForce(asOf))
                .distinct()
                .toList();
    }
}
