package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RuleTrace.Outcome;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Evaluation;
import org.mingfa.risk.condition.LeafTrace;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.condition.Verdict;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleVersion;

/** Applies one rule after the other to the values of one case. For one thread. */
final class RuleAssessor {

    /**
     * What came of a rule.
     *
     * @param version the one that was applied; null when it is silent or the catalogue begins later
     * @param open facts that would decide the rule, or might change its answer
     */
    record Finding(
            Rule rule,
            @Nullable RuleVersion version,
            RuleTrace trace,
            @Nullable RiskPrompt prompt,
            @Nullable NotAssessed notAssessed,
            SortedSet<String> open) {}

    private final Evaluation evaluation;
    private final PromptWriter writer;
    private final LocalDate asOf;

    RuleAssessor(Evaluation evaluation, PromptWriter writer, LocalDate asOf) {
        this.evaluation = evaluation;
        this.writer = writer;
        this.asOf = asOf;
    }

    Finding assess(Rule rule) {
        if (!rule.isLaw(asOf)) {
            return quiet(rule, Outcome.SILENT, List.of());
        }
        Optional<RuleVersion> version = rule.at(asOf);
        return version.map(v -> assess(rule, v))
                .orElseGet(() -> unknown(
                        rule,
                        null,
                        List.of(),
                        new TreeSet<>(),
                        List.of("规则库自 " + rule.versions().getFirst().from() + " 起收录本规则，" + asOf + " 适用的规定未收录")));
    }

    private Finding assess(Rule rule, RuleVersion version) {
        Verdict when = evaluation.evaluate(version.when());
        return switch (when.truth()) {
            case FALSE -> quiet(rule, Outcome.SILENT, when.trace());
            case UNKNOWN -> unknown(rule, version, when.trace(), when.missing(), reasons(when.trace()));
            case TRUE -> triggered(rule, version, when);
        };
    }

    private Finding triggered(Rule rule, RuleVersion version, Verdict when) {
        Verdict unless = evaluation.evaluate(orNever(version.unless()));
        List<LeafTrace> trace =
                Stream.concat(when.trace().stream(), unless.trace().stream()).toList();
        if (unless.truth() == Truth.TRUE) {
            return quiet(rule, Outcome.EXCEPTED, trace);
        }
        boolean critical = evaluation.evaluate(orNever(version.criticalIf())).truth() == Truth.TRUE;
        RiskPrompt prompt = writer.write(rule, version, when, unless, critical ? Escalation.CRITICAL : Escalation.NONE);
        return new Finding(
                rule, version, new RuleTrace(rule.id(), Outcome.PROMPTED, trace), prompt, null, prompt.stillUnknown());
    }

    /** How urgent a prompt is compared with the rest of its rule. */
    enum Escalation {
        NONE,
        CRITICAL
    }

    private static Condition orNever(@Nullable Condition condition) {
        return condition == null ? new Condition.Any(List.of()) : condition;
    }

    private static Finding quiet(Rule rule, Outcome outcome, List<LeafTrace> trace) {
        return new Finding(rule, null, new RuleTrace(rule.id(), outcome, trace), null, null, new TreeSet<>());
    }

    private static Finding unknown(
            Rule rule,
            @Nullable RuleVersion version,
            List<LeafTrace> trace,
            SortedSet<String> missing,
            List<String> reasons) {
        return new Finding(
                rule,
                version,
                new RuleTrace(rule.id(), Outcome.NOT_ASSESSED, trace),
                null,
                new NotAssessed(rule.id(), rule.title(), rule.severity(), missing, reasons),
                missing);
    }

    private static List<String> reasons(List<LeafTrace> trace) {
        List<String> reasons = new ArrayList<>();
        for (LeafTrace leaf : trace) {
            String reason = leaf.unavailable();
            if (reason != null && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }
}
