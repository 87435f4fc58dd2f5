package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskAssessment.Information;
import org.mingfa.risk.assessment.RiskAssessment.PendingDay;
import org.mingfa.risk.assessment.RuleAssessor.Finding;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.condition.Verdict;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleVersion;

/** What came of all rules that concern the party of a case, and what that comes to. For one thread. */
final class Findings {

    private static final Comparator<RiskPrompt> WORST_FIRST = Comparator.comparing(RiskPrompt::severity)
            .thenComparing(prompt -> Optional.ofNullable(prompt.deadline())
                    .map(PromptDeadline::day)
                    .orElse(LocalDate.MAX));

    private final CaseValuation values;
    private final CaseValuation supposed;
    private final List<Finding> findings;

    /** Rules that exclude the case come first; once one prompts, of the others only those that hold outside of the pilot are applied. */
    Findings(CaseValuation values) {
        this.values = values;
        this.supposed = values.supposing();
        RuleAssessor assessor = new RuleAssessor(values, supposed);
        CaseContext context = values.context();
        List<Rule> concerned = values.rules().rules().stream()
                .filter(rule -> rule.concerns(context.stage(), context.role()))
                .toList();
        this.findings = new ArrayList<>();
        concerned.stream().filter(Rule::excludes).map(assessor::assess).forEach(findings::add);
        boolean inside = findings.stream().allMatch(finding -> finding.prompt() == null);
        concerned.stream()
                .filter(rule -> !rule.excludes() && (inside || rule.outside()))
                .map(assessor::assess)
                .forEach(findings::add);
    }

    /** @param evenChances how likely expressions are by their options alone, for all cases */
    RiskAssessment assessment(Map<Expression, Double> evenChances) {
        QuestionChoice questions = new QuestionChoice(values, evenChances);
        findings.forEach(questions::add);
        return new RiskAssessment(
                values.context(),
                exclusions(),
                prompts(),
                spannedDeadlines(),
                pendingDays(),
                all(Finding::notAssessed, Comparator.comparing(UndecidedRule::severity)),
                all(Finding::information, Comparator.comparing(Information::severity)),
                questions.ranked(),
                findings.stream().map(Finding::trace).toList());
    }

    private List<RiskPrompt> exclusions() {
        return all(finding -> finding.rule().excludes() ? finding.prompt() : null, WORST_FIRST);
    }

    private List<RiskPrompt> prompts() {
        return all(finding -> finding.rule().excludes() ? null : finding.prompt(), WORST_FIRST);
    }

    /** Where only spans are remembered, the days by their first days, with those by their last. */
    private List<CaseDeadline> spannedDeadlines() {
        return values.atLatest()
                .map(latest -> CaseDeadline.until(
                        new Findings(latest).deadlines(),
                        deadlines(),
                        values.context().asOf()))
                .orElseGet(this::deadlines);
    }

    /** What a rule supposes until it prompts may date a period otherwise than a rule that prompts, which comes first. */
    private List<CaseDeadline> deadlines() {
        return CaseDeadline.of(
                Stream.of(exclusions(), prompts(), all(Finding::ahead, WORST_FIRST))
                        .flatMap(List::stream),
                values.context());
    }

    private <T> List<T> all(Function<Finding, @Nullable T> which, Comparator<T> order) {
        return findings.stream()
                .map(which)
                .filter(Objects::nonNull)
                .sorted(order)
                .toList();
    }

    /** Last days that wait for nothing but a date, as far as may be supposed of what else was not told. */
    private List<PendingDay> pendingDays() {
        Map<String, PendingDay> days = new LinkedHashMap<>();
        findings.stream()
                .flatMap(finding -> pendingDay(finding).stream())
                .filter(day -> !day.facts().isEmpty() && day.facts().stream().allMatch(this::isOpenDate))
                .forEach(day -> days.putIfAbsent(day.label(), day));
        findings.stream()
                .flatMap(finding ->
                        Stream.concat(Stream.ofNullable(finding.prompt()), Stream.ofNullable(finding.ahead())))
                .flatMap(prompt -> Stream.ofNullable(prompt.deadline()))
                .forEach(known -> days.remove(known.label()));
        return List.copyOf(days.values());
    }

    /** What the day of a rule waits for, where the rule waits for nothing else; a day that is asked itself is not computed. */
    private Optional<PendingDay> pendingDay(Finding finding) {
        RiskPrompt prompt = finding.prompt();
        if (prompt != null) {
            return Optional.ofNullable(prompt.gaps().day())
                    .map(label -> new PendingDay(label, prompt.gaps().forDay()));
        }
        RuleVersion version = finding.version();
        if (finding.notAssessed() == null || version == null || version.deadline() == null) {
            return Optional.empty();
        }
        return supposed.find(version.deadline().name()) instanceof Resolution.MissingFacts(Set<String> missing)
                        && missing.size() == 1
                        && !missing.contains(version.deadline().name())
                        && mayPrompt(version, missing)
                ? Optional.of(new PendingDay(version.deadline().label(), new TreeSet<>(missing)))
                : Optional.empty();
    }

    /** Whether the rule prompts, or would once these facts were known. */
    private boolean mayPrompt(RuleVersion version, Set<String> missing) {
        Verdict when = supposed.evaluate(version.when());
        boolean excepted =
                version.unless() != null && supposed.evaluate(version.unless()).truth() == Truth.TRUE;
        return !excepted
                && (when.truth() == Truth.TRUE
                        || when.truth() == Truth.UNKNOWN && when.missing().equals(missing));
    }

    private boolean isOpenDate(String key) {
        FactDefinition fact = values.facts().book().get(key);
        return fact.isAsked()
                && fact.type() instanceof AnswerType.Day
                && values.facts().isTimely(key)
                && values.facts().applicability(key).truth() == Truth.TRUE;
    }
}
