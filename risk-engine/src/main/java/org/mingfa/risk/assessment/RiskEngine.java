package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskAssessment.Information;
import org.mingfa.risk.assessment.RiskAssessment.PendingDay;
import org.mingfa.risk.assessment.RuleAssessor.Finding;
import org.mingfa.risk.assessment.RuleAssessor.Reading;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.condition.Evaluation;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.condition.Verdict;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.risk.rules.RuleVersion;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.Refusal;

/** Says which risks the facts of a case show on a day; immutable, safe to share between threads. */
public final class RiskEngine {

    private static final Comparator<RiskPrompt> WORST_FIRST = Comparator.comparing(RiskPrompt::severity)
            .thenComparing(prompt -> Optional.ofNullable(prompt.deadline())
                    .map(PromptDeadline::day)
                    .orElse(LocalDate.MAX));

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

    /**
     * Applies every rule that concerns the stage and the role.
     *
     * @param asOf the day whose law is applied, usually today in Asia/Shanghai
     * @throws Refusal of the role when there is no such party at that stage
     */
    public RiskAssessment assess(CaseFacts told, Stage stage, Role role, LocalDate asOf) {
        RiskAssessment earliest = assessDays(told, stage, role, asOf);
        return told.latest().isEmpty() ? earliest : earliest.until(assessDays(told.atLatest(), stage, role, asOf));
    }

    private RiskAssessment assessDays(CaseFacts told, Stage stage, Role role, LocalDate asOf) {
        if (!role.takesPart(stage)) {
            throw Refusal.invalid("role", stage.label() + "阶段没有" + role.label() + "；请核对 stage 与 role。");
        }
        FactValuation factValues = value(told, stage, role, asOf);
        CaseValuation values = values(factValues, asOf);
        Evaluation evaluation = new Evaluation(values);
        CaseValuation supposed = values.supposing();
        Evaluation supposing = new Evaluation(supposed);
        RuleAssessor assessor = new RuleAssessor(
                facts, reading(values, evaluation, asOf), supposing, () -> supposing(values, asOf), asOf);
        List<Finding> findings = findings(assessor, stage, role);
        QuestionChoice questions = new QuestionChoice(
                facts, told, factValues, new InformationGain(facts, values, evaluation, evenChances));
        findings.forEach(questions::add);
        List<PendingDay> pending = new PendingDays(facts, supposed, supposing, factValues).of(findings);
        return assessment(findings, pending, questions.ranked(), new Circumstance(stage, role, asOf));
    }

    /**
     * Last days that wait for nothing but a date, as far as may be supposed of what else was not told.
     *
     * @param values with what may be supposed
     */
    private record PendingDays(FactBook book, CaseValuation values, Evaluation evaluation, FactValuation facts) {

        List<PendingDay> of(List<Finding> findings) {
            Map<String, PendingDay> days = new LinkedHashMap<>();
            findings.stream()
                    .flatMap(finding -> of(finding).stream())
                    .filter(day ->
                            !day.facts().isEmpty() && day.facts().stream().allMatch(this::isOpenDate))
                    .forEach(day -> days.putIfAbsent(day.label(), day));
            findings.stream()
                    .flatMap(finding ->
                            Stream.of(Optional.ofNullable(finding.prompt()), Optional.ofNullable(finding.ahead())))
                    .flatMap(Optional::stream)
                    .flatMap(prompt -> Stream.ofNullable(prompt.deadline()))
                    .forEach(known -> days.remove(known.label()));
            return List.copyOf(days.values());
        }

        /** What the day of a rule waits for, where the rule waits for nothing else; a day that is asked itself is not computed. */
        private Optional<PendingDay> of(Finding finding) {
            RiskPrompt prompt = finding.prompt();
            if (prompt != null) {
                return Optional.ofNullable(prompt.lacking().day())
                        .map(label -> new PendingDay(label, prompt.lacking().forDay()));
            }
            RuleVersion version = finding.version();
            if (finding.notAssessed() == null || version == null || version.deadline() == null) {
                return Optional.empty();
            }
            return values.find(version.deadline().name()) instanceof Resolution.Missing(Set<String> missing)
                            && missing.size() == 1
                            && !missing.contains(version.deadline().name())
                            && prompts(version, missing)
                    ? Optional.of(new PendingDay(version.deadline().label(), new TreeSet<>(missing)))
                    : Optional.empty();
        }

        /** Whether the rule prompts, or would once these were told. */
        private boolean prompts(RuleVersion version, Set<String> told) {
            Verdict when = evaluation.evaluate(version.when());
            boolean excepted = version.unless() != null
                    && evaluation.evaluate(version.unless()).truth() == Truth.TRUE;
            return !excepted
                    && (when.truth() == Truth.TRUE
                            || when.truth() == Truth.UNKNOWN && when.missing().equals(told));
        }

        private boolean isOpenDate(String key) {
            FactDefinition fact = book.get(key);
            return fact.isAsked()
                    && fact.type() instanceof AnswerType.Day
                    && facts.isTimely(key)
                    && facts.applicability(key).truth() == Truth.TRUE;
        }
    }

    private CaseValuation values(FactValuation facts, LocalDate asOf) {
        return new CaseValuation(facts, calculators, rules, asOf);
    }

    private Reading reading(CaseValuation values, Evaluation evaluation, LocalDate asOf) {
        return new Reading(evaluation, new PromptWriter(facts, rules, values, evaluation, asOf));
    }

    private Reading supposing(CaseValuation told, LocalDate asOf) {
        CaseValuation values = told.supposing();
        return reading(values, new Evaluation(values), asOf);
    }

    /** What is known of each fact when these were told; stage, role and as_of count as known. */
    public FactValuation value(CaseFacts told, Stage stage, Role role, LocalDate asOf) {
        return new FactValuation(facts, told, Map.of("stage", stage.word(), "role", role.word(), "as_of", asOf));
    }

    private record Circumstance(Stage stage, Role role, LocalDate asOf) {}

    /** Rules that exclude the case come first; once one prompts, the others are not applied. */
    private List<Finding> findings(RuleAssessor assessor, Stage stage, Role role) {
        List<Rule> concerned = rules.rules().stream()
                .filter(rule -> rule.concerns(stage, role))
                .toList();
        List<Finding> scope =
                concerned.stream().filter(Rule::excludes).map(assessor::assess).toList();
        if (scope.stream().anyMatch(finding -> finding.prompt() != null)) {
            return scope;
        }
        List<Finding> all = new ArrayList<>(scope);
        concerned.stream()
                .filter(rule -> !rule.excludes())
                .map(assessor::assess)
                .forEach(all::add);
        return all;
    }

    private static RiskAssessment assessment(
            List<Finding> findings, List<PendingDay> pending, List<String> nextQuestions, Circumstance circumstance) {
        List<RiskPrompt> exclusions =
                prompts(findings.stream().filter(finding -> finding.rule().excludes()), Finding::prompt);
        List<RiskPrompt> prompts =
                prompts(findings.stream().filter(finding -> !finding.rule().excludes()), Finding::prompt);
        // what a rule supposes until it prompts may date a period otherwise than the rule that prompts
        Set<CaseDeadline.Period> dated = Stream.concat(exclusions.stream(), prompts.stream())
                .flatMap(prompt -> CaseDeadline.Period.of(prompt).stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<RiskPrompt> ahead = prompts(findings.stream(), Finding::ahead).stream()
                .filter(prompt ->
                        CaseDeadline.Period.of(prompt).filter(dated::add).isPresent())
                .toList();
        return new RiskAssessment(
                circumstance.stage(),
                circumstance.role(),
                circumstance.asOf(),
                exclusions,
                prompts,
                ahead,
                pending,
                findings.stream()
                        .map(Finding::notAssessed)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(NotAssessed::severity))
                        .toList(),
                findings.stream()
                        .map(Finding::information)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Information::severity))
                        .toList(),
                nextQuestions,
                findings.stream().map(Finding::trace).toList(),
                null);
    }

    private static List<RiskPrompt> prompts(Stream<Finding> findings, Function<Finding, @Nullable RiskPrompt> which) {
        return findings.map(which).filter(Objects::nonNull).sorted(WORST_FIRST).toList();
    }
}
