package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.CaseValuation.ComputationOutcome;
import org.mingfa.risk.assessment.RuleAssessor.Escalation;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.condition.Verdict;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.ValueText;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Computation;
import org.mingfa.risk.rules.Conflict;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.risk.rules.RuleVersion;
import org.mingfa.risk.rules.Severity;

/** Fills a rule's texts with the case's own dates and amounts, and says how sure they are. For one thread. */
final class PromptWriter {

    private static final int SOON = 90;
    private static final int FAR = 365;

    private final CaseValuation values;
    private final FactBook facts;
    private final RuleBook rules;
    private final LocalDate asOf;

    PromptWriter(CaseValuation values) {
        this.values = values;
        this.facts = values.facts().book();
        this.rules = values.rules();
        this.asOf = values.context().asOf();
    }

    RiskPrompt write(Rule rule, RuleVersion version, Verdict unless, Escalation escalation) {
        List<CalculationResult> runs = new ArrayList<>();
        SortedSet<String> unknown = new TreeSet<>(unless.missing());
        usedComputations(version).forEach(computation -> {
            if (values.computed(computation) instanceof ComputationOutcome.Result done) {
                runs.add(done.result());
                unknown.addAll(done.unsure());
            }
        });
        RuleVersion.Former former = former(version);
        List<Basis> basis = (former == null
                        ? version.basis().stream().filter(item -> item.inForce(asOf))
                        : former.basis().stream())
                .filter(item -> arises(item.onlyIf()))
                .toList();
        List<Conflict> conflicts = version.conflicts().stream()
                .filter(conflict -> isThere(conflict.onlyIf()))
                .toList();
        PromptDeadline deadline = deadline(version);
        RuleVersion.Overdue overdue = deadline != null && deadline.day().isBefore(asOf) ? version.overdue() : null;
        RuleVersion.Texts texts = version.texts(overdue, role(), this::isTrue);
        RiskPrompt.Gaps lacking = lacking(version, texts);
        unknown.addAll(lacking.supposed().keySet());
        List<String> reservations = new ArrayList<>(suppositions(lacking));
        reservations.addAll(spans(version));
        Optional.ofNullable(former).map(RuleVersion.Former::says).ifPresent(reservations::add);
        reservations.addAll(reservations(version, basis, conflicts, runs));
        return new RiskPrompt(
                rule.id(),
                rule.title(),
                rule.heading().group(),
                byNearness(escalation == Escalation.CRITICAL ? Severity.CRITICAL : rule.severity(), deadline),
                rule.heading().audience(),
                texts.headline().fill(this::shown),
                texts.why().fill(this::shown),
                texts.action().fill(this::shown),
                basis,
                deadline,
                unknown.isEmpty() && reservations.isEmpty() ? Confidence.CERTAIN : Confidence.TO_BE_VERIFIED,
                Collections.unmodifiableSortedSet(unknown),
                lacking,
                reservations,
                conflicts);
    }

    /** A day that is far off is no emergency; ours, not the law's: high until 90 days before, medium until a year. */
    private Severity byNearness(Severity severity, @Nullable PromptDeadline deadline) {
        if (deadline == null || !deadline.day().isAfter(asOf.plusDays(SOON))) {
            return severity;
        }
        return severity.atMost(deadline.day().isAfter(asOf.plusDays(FAR)) ? Severity.MEDIUM : Severity.HIGH);
    }

    /** The law of the time, where the day of the matter is known to be older. */
    private RuleVersion.@Nullable Former former(RuleVersion version) {
        RuleVersion.Former former = version.former();
        return former != null && isTrue(former.onlyIf()) ? former : null;
    }

    /** A question that may not arise at all is no reservation; what decides it is asked. */
    private boolean isThere(@Nullable Condition onlyIf) {
        return onlyIf == null || isTrue(onlyIf);
    }

    private boolean isTrue(Condition condition) {
        return values.evaluate(condition).truth() == Truth.TRUE;
    }

    private boolean arises(@Nullable Condition onlyIf) {
        return onlyIf == null || values.evaluate(onlyIf).truth() != Truth.FALSE;
    }

    private Stream<Computation> usedComputations(RuleVersion version) {
        Stream<String> conditions = version.conditions()
                .flatMap(Condition::expressions)
                .flatMap(expression -> expression.names().stream())
                .map(name -> name.root());
        RuleVersion.Deadline deadline = version.deadline();
        Stream<String> day = deadline == null ? Stream.of() : Stream.of(root(deadline.name()));
        return Stream.concat(conditions, day)
                .distinct()
                .map(rules::findComputation)
                .flatMap(Optional::stream);
    }

    private static String root(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static List<String> reservations(
            RuleVersion version, List<Basis> basis, List<Conflict> conflicts, List<CalculationResult> runs) {
        List<String> reservations = new ArrayList<>();
        Optional.ofNullable(version.reservation()).ifPresent(reservations::add);
        basis.stream()
                .filter(item -> item.unverified() != null)
                .map(item -> item.source().label() + "待核实：" + item.unverified())
                .forEach(reservations::add);
        conflicts.forEach(conflict -> reservations.add("法律适用有争议：" + conflict.question()));
        runs.stream()
                .flatMap(run -> run.assumptions().stream())
                .filter(assumption -> !reservations.contains(assumption))
                .forEach(reservations::add);
        return reservations;
    }

    private @Nullable PromptDeadline deadline(RuleVersion version) {
        RuleVersion.Deadline deadline = version.deadline();
        if (deadline == null || !(values.find(deadline.name()) instanceof Resolution.Value(LocalDate day))) {
            return null;
        }
        Optional<Computation> computation = rules.findComputation(root(deadline.name()));
        if (computation.isPresent() && values.computed(computation.get()) instanceof ComputationOutcome.Result done) {
            String output = deadline.name().substring(computation.get().name().length() + 1);
            Figure.Parts reading = Objects.requireNonNullElse(done.result().otherReading(), Figure.Parts.NONE);
            return new PromptDeadline(
                    day,
                    deadline,
                    done.result().explain(),
                    done.result().assumptions(),
                    day(reading, output),
                    done.result().postponements().get(day),
                    done.result().basis());
        }
        return new PromptDeadline(day, deadline, List.of(), List.of(), null, null, List.of());
    }

    private static @Nullable LocalDate day(Figure.Parts figures, String name) {
        return figures.parts().get(name) instanceof Figure.Day(LocalDate day) ? day : null;
    }

    private RiskPrompt.Gaps lacking(RuleVersion version, RuleVersion.Texts texts) {
        RuleVersion.Deadline deadline = version.deadline();
        SortedSet<String> forDay = deadline == null ? new TreeSet<>() : missing(deadline.name());
        SortedSet<String> forText = new TreeSet<>();
        texts.all().flatMap(text -> text.names().stream()).map(this::missing).forEach(forText::addAll);
        casesOf(version).map(onlyIf -> values.evaluate(onlyIf).missing()).forEach(forText::addAll);
        forText.removeAll(forDay);
        String day = deadline == null || forDay.isEmpty() ? null : deadline.label();
        return new RiskPrompt.Gaps(day, forDay, forText, values.presumed());
    }

    private String role() {
        return values.context().role().word();
    }

    /** What the prompt takes for granted as long as nobody says otherwise. */
    private List<String> suppositions(RiskPrompt.Gaps lacking) {
        String role = role();
        return lacking.supposed().entrySet().stream()
                .map(supposed -> {
                    FactDefinition fact = facts.get(supposed.getKey());
                    return "“" + fact.wording(role).question() + "”还没有回答，先按“" + fact.show(supposed.getValue()) + "”提示";
                })
                .toList();
    }

    /** What is computed from a day of which only a month is remembered: by its first day. */
    private List<String> spans(RuleVersion version) {
        String role = role();
        return usedComputations(version)
                .flatMap(Computation::facts)
                .map(fact -> facts.find(fact.name()))
                .flatMap(Optional::stream)
                .filter(fact -> values.context().facts().latest().containsKey(fact.key()))
                .distinct()
                .map(fact -> "“" + fact.wording(role).question() + "”只记得一段时间，这里按最早的一天算")
                .toList();
    }

    /** When a basis or a conflict is one of this case only, and the wordings up to the one that is. */
    private Stream<Condition> casesOf(RuleVersion version) {
        Stream<@Nullable Condition> sources = Stream.concat(
                version.basis().stream().map(Basis::onlyIf),
                version.conflicts().stream().map(Conflict::onlyIf));
        Stream<Condition> wordings = version.wordings().stream()
                .map(RuleVersion.PromptWording::onlyIf)
                .takeWhile(onlyIf -> !isTrue(onlyIf));
        return Stream.concat(sources.filter(Objects::nonNull), wordings);
    }

    private SortedSet<String> missing(String name) {
        return values.find(name) instanceof Resolution.MissingFacts missing
                ? new TreeSet<>(missing.facts())
                : new TreeSet<>();
    }

    private Optional<String> shown(String name) {
        if (!(values.find(name) instanceof Resolution.Value(Object value))) {
            return Optional.empty();
        }
        return Optional.of(facts.find(name)
                .map(fact -> values.facts().show(fact, value))
                .orElseGet(() -> ValueText.of(value, null)));
    }
}
