package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskAssessment.Information;
import org.mingfa.risk.assessment.RuleTrace.RuleOutcome;
import org.mingfa.risk.condition.Condition;
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
     * @param open facts that would decide the rule, might change its answer, or date and complete what it says
     * @param ahead what it will prompt when its day is nearer, or null
     */
    record Finding(
            Rule rule,
            @Nullable RuleVersion version,
            RuleTrace trace,
            @Nullable RiskPrompt prompt,
            @Nullable UndecidedRule notAssessed,
            @Nullable Information information,
            SortedSet<String> open,
            @Nullable RiskPrompt ahead) {

        Finding telling(RiskPrompt later) {
            return new Finding(rule, version, trace, prompt, notAssessed, information, open, later);
        }
    }

    private static final Verdict NOTHING_KNOWN = new Verdict(Truth.UNKNOWN, new TreeSet<>(), List.of());

    private final CaseValuation values;
    private final PromptWriter writer;
    private final CaseValuation supposed;
    private final LocalDate asOf;

    /** @param supposed the same case with what may be supposed, for all rules */
    RuleAssessor(CaseValuation values, CaseValuation supposed) {
        this.values = values;
        this.writer = new PromptWriter(values);
        this.supposed = supposed;
        this.asOf = values.context().asOf();
    }

    Finding assess(Rule rule) {
        if (!rule.isLaw(asOf)) {
            return quiet(rule, RuleOutcome.SILENT, List.of());
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
        Verdict when = values.evaluate(version.when());
        return switch (when.truth()) {
            case FALSE -> quiet(rule, RuleOutcome.SILENT, when.trace());
            case UNKNOWN -> undecided(rule, version, when);
            case TRUE -> triggered(rule, version, when);
        };
    }

    /** What nobody is asked for cannot be waited for: then the rule stays open, and speaks to everybody. */
    private Finding undecided(Rule rule, RuleVersion version, Verdict when) {
        Optional<RiskPrompt> possible = suppose(rule, version);
        if (possible.isPresent() && !isFar(possible.get())) {
            return prompted(rule, version, when.trace(), possible.get());
        }
        Finding finding = open(rule, version, when);
        return possible.map(finding::telling).orElse(finding);
    }

    private Finding open(Rule rule, RuleVersion version, Verdict when) {
        List<String> reasons = reasons(when.trace());
        Finding open = unknown(rule, version, when.trace(), when.missing(), reasons);
        if (!reasons.isEmpty()
                || when.missing().stream()
                        .anyMatch(key -> values.facts().book().get(key).isAsked())) {
            return open;
        }
        RiskPrompt prompt = writer.write(rule, version, NOTHING_KNOWN, Escalation.NONE);
        return new Finding(
                rule, version, open.trace(), null, open.notAssessed(), Information.of(prompt), new TreeSet<>(), null);
    }

    /** Farther off than the rule begins to prompt. */
    private boolean isFar(RiskPrompt prompt) {
        PromptDeadline deadline = prompt.deadline();
        return deadline != null
                && deadline.of().within() != null
                && deadline.day().isAfter(asOf.plusDays(deadline.of().within()));
    }

    /**
     * A day that would pass meanwhile is told before everything is known: the prompt there would be if nothing had been
     * done yet and the case were an ordinary one. What is supposed can warn; it never silences a rule.
     */
    private Optional<RiskPrompt> suppose(Rule rule, RuleVersion version) {
        if (version.deadline() == null
                || supposed.evaluate(version.when()).truth() != Truth.TRUE
                || supposed.evaluate(orNever(version.unless())).truth() == Truth.TRUE) {
            return Optional.empty();
        }
        CaseValuation own = values.supposing(); // it remembers what it supposed for this rule
        own.evaluate(version.when());
        Verdict unless = own.evaluate(orNever(version.unless()));
        return Optional.of(new PromptWriter(own).write(rule, version, unless, escalation(own, version)))
                .filter(prompt -> prompt.deadline() != null);
    }

    private static Escalation escalation(CaseValuation values, RuleVersion version) {
        Verdict critical = values.evaluate(orNever(version.criticalIf()));
        return critical.truth() == Truth.TRUE ? Escalation.CRITICAL : Escalation.NONE;
    }

    private static Finding prompted(Rule rule, RuleVersion version, List<LeafTrace> trace, RiskPrompt prompt) {
        return new Finding(
                rule,
                version,
                new RuleTrace(rule.id(), RuleOutcome.PROMPTED, trace),
                prompt,
                null,
                null,
                open(prompt),
                null);
    }

    private Finding triggered(Rule rule, RuleVersion version, Verdict when) {
        Verdict unless = values.evaluate(orNever(version.unless()));
        List<LeafTrace> trace =
                Stream.concat(when.trace().stream(), unless.trace().stream()).toList();
        if (unless.truth() == Truth.TRUE) {
            return quiet(rule, RuleOutcome.EXCEPTED, trace);
        }
        RiskPrompt certain = writer.write(rule, version, unless, escalation(values, version));
        RiskPrompt prompt = certain.deadline() == null ? suppose(rule, version).orElse(certain) : certain;
        return isFar(prompt)
                ? quiet(rule, RuleOutcome.SILENT, trace).telling(prompt)
                : prompted(rule, version, trace, prompt);
    }

    private static SortedSet<String> open(RiskPrompt prompt) {
        SortedSet<String> open = new TreeSet<>(prompt.stillUnknown());
        open.addAll(prompt.gaps().forDay());
        open.addAll(prompt.gaps().forText());
        return open;
    }

    /** How urgent a prompt is compared with the rest of its rule. */
    enum Escalation {
        NONE,
        CRITICAL
    }

    private static Condition orNever(@Nullable Condition condition) {
        return condition == null ? new Condition.Any(List.of()) : condition;
    }

    private static Finding quiet(Rule rule, RuleOutcome outcome, List<LeafTrace> trace) {
        return new Finding(
                rule, null, new RuleTrace(rule.id(), outcome, trace), null, null, null, new TreeSet<>(), null);
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
                new RuleTrace(rule.id(), RuleOutcome.NOT_ASSESSED, trace),
                null,
                new UndecidedRule(rule.id(), rule.title(), rule.severity(), missing, reasons),
                null,
                missing,
                null);
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
