package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingfa.risk.assessment.RiskAssessment.Information;
import org.mingfa.risk.assessment.RuleAssessor.Finding;
import org.mingfa.risk.assessment.RuleAssessor.Reading;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.condition.Evaluation;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.Refusal;

/** Says which risks the facts of a case show on a day; immutable, safe to share between threads. */
public final class RiskEngine {

    private static final Comparator<RiskPrompt> WORST_FIRST = Comparator.comparing(RiskPrompt::severity)
            .thenComparing(prompt -> Optional.ofNullable(prompt.deadline())
                    .map(PromptDeadline::day)
                    .orElse(LocalDate.MAX));

    private final FactBook facts;
    private final RuleBook rules;
    private final Calculators calculators;

    private RiskEngine(LawBook law) {
        this.facts = FactReader.load();
        this.calculators = new Calculators(law);
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

    /** The same over a given book of law, e.g. with an operator's own rates and wages. */
    public static RiskEngine load(LawBook law) {
        return new RiskEngine(law);
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
        if (!role.takesPart(stage)) {
            throw Refusal.invalid("role", stage.label() + "阶段没有" + role.label() + "；请核对 stage 与 role。");
        }
        FactValuation factValues = value(told, stage, role, asOf);
        CaseValuation values = values(factValues, asOf);
        Evaluation evaluation = new Evaluation(values);
        RuleAssessor assessor =
                new RuleAssessor(facts, reading(values, evaluation, asOf), () -> supposing(factValues, asOf), asOf);
        List<Finding> findings = findings(assessor, stage, role);
        QuestionChoice questions =
                new QuestionChoice(facts, told, factValues, new InformationGain(facts, values, evaluation));
        findings.forEach(questions::add);
        return assessment(findings, questions.ranked(), new Circumstance(stage, role, asOf));
    }

    private CaseValuation values(FactValuation facts, LocalDate asOf) {
        return new CaseValuation(facts, calculators, rules, asOf);
    }

    private Reading reading(CaseValuation values, Evaluation evaluation, LocalDate asOf) {
        return new Reading(evaluation, new PromptWriter(facts, rules, values, evaluation, asOf));
    }

    private Reading supposing(FactValuation told, LocalDate asOf) {
        CaseValuation values = values(told.presuming(), asOf);
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
            List<Finding> findings, List<String> nextQuestions, Circumstance circumstance) {
        return new RiskAssessment(
                circumstance.stage(),
                circumstance.role(),
                circumstance.asOf(),
                prompts(findings.stream()
                        .filter(finding -> finding.rule().excludes())
                        .toList()),
                prompts(findings.stream()
                        .filter(finding -> !finding.rule().excludes())
                        .toList()),
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
                findings.stream().map(Finding::trace).toList());
    }

    private static List<RiskPrompt> prompts(List<Finding> findings) {
        return findings.stream()
                .map(Finding::prompt)
                .filter(Objects::nonNull)
                .sorted(WORST_FIRST)
                .toList();
    }
}
