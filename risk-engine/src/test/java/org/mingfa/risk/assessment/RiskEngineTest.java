package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Severity;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.Refusal;

class RiskEngineTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static RiskAssessment assess(Stage stage, Role role, LocalDate asOf, Map<String, Object> facts) {
        return ENGINE.assess(new CaseContext(stage, role, asOf, ENGINE.facts().read(facts)));
    }

    private static RiskAssessment plaintiff(Map<String, Object> facts) {
        return assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, TODAY, facts);
    }

    @Test
    void withoutFactsNothingIsPassedAsHarmless() {
        RiskAssessment assessment = plaintiff(Map.of());
        assertThat(assessment.prompts()).isEmpty();
        assertThat(assessment.trace())
                .hasSize(assessment.notAssessed().size())
                .allMatch(trace -> trace.outcome() == RuleTrace.RuleOutcome.NOT_ASSESSED);
        assertThat(assessment.nextQuestions()).startsWith("dispute", "case_kind");
    }

    @Test
    void caseOutsideOfThePilotIsSaidFirstAndNothingElse() {
        RiskAssessment assessment = plaintiff(Map.of("case_kind", "criminal", "direct_interest", false));
        assertThat(assessment.exclusions()).extracting(RiskPrompt::rule).containsExactly("R-ONL-01");
        assertThat(assessment.prompts()).isEmpty();
        assertThat(assessment.notAssessed()).isEmpty();
        assertThat(assessment.nextQuestions()).isEmpty();
    }

    /** The scope of the pilot stays civil; who was fined or whose house was pulled down hears where to go and until when. */
    @Test
    void outsideOfThePilotOnlyTheWayElsewhereIsSaid() {
        RiskAssessment assessment = plaintiff(Map.of(
                "case_kind",
                "administrative",
                "direct_interest",
                false,
                "admin_matter",
                "demolished",
                "admin_review",
                "none",
                "admin_known",
                "2026-10-10"));
        assertThat(assessment.exclusions()).extracting(RiskPrompt::rule).containsExactly("R-ONL-01");
        assertThat(assessment.prompts()).extracting(RiskPrompt::rule).containsExactlyInAnyOrder("R-ADM-01", "R-ADM-02");
        assertThat(assessment.deadlines())
                .extracting(day -> day.deadline().day())
                .contains(LocalDate.of(2027, 4, 12));
        assertThat(assessment.nextQuestions()).isNotEmpty().allMatch(key -> key.startsWith("admin_"));
    }

    @Test
    void secretsCloseTheChannelAndNotThePrompts() {
        RiskAssessment assessment =
                plaintiff(Map.of("case_kind", "civil", "confidentiality", "privacy", "direct_interest", false));
        assertThat(assessment.exclusions()).isEmpty();
        assertThat(assessment.prompts()).extracting(RiskPrompt::rule).containsExactly("R-ACC-01", "R-ONL-06");
    }

    @Test
    void dayThatIsFarOffIsNoEmergency() {
        Map<String, Object> facts = Map.of(
                "enforcement_filed",
                false,
                "performance_mode",
                "once",
                "performance_end",
                "2026-10-01",
                "enforcement_demanded",
                false,
                "enforcement_obstacle",
                false);
        assertThat(enforcementSeverity(facts, LocalDate.of(2026, 11, 24))).isEqualTo(Severity.MEDIUM);
        assertThat(enforcementSeverity(facts, LocalDate.of(2028, 3, 1))).isEqualTo(Severity.HIGH);
        assertThat(enforcementSeverity(facts, LocalDate.of(2028, 9, 1))).isEqualTo(Severity.CRITICAL);
    }

    private static Severity enforcementSeverity(Map<String, Object> facts, LocalDate asOf) {
        return assess(Stage.ENFORCEMENT, Role.APPLICANT, asOf, facts).prompts().stream()
                .filter(prompt -> prompt.rule().equals("R-ENF-01"))
                .map(RiskPrompt::severity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void dayThatIsPastSaysSoAndWhatIsLeft() {
        Map<String, Object> facts = Map.of(
                "progress",
                "judged",
                "judgment_doc",
                "judgment",
                "judgment_served",
                "2026-11-02",
                "appeal_filed",
                false,
                "domicile_in_prc",
                true,
                "procedure",
                "ordinary");
        RiskPrompt prompt = plaintiff(facts).prompts().stream()
                .filter(p -> p.rule().equals("R-APL-01"))
                .findFirst()
                .orElseThrow();
        assertThat(prompt.headline()).isEqualTo("上诉期已于2026年11月17日届满，裁判一般已经生效");
        assertThat(prompt.action()).contains("顺延", "再审");
        assertThat(DeadlineCalendar.write(prompt, LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void worstPromptComesFirstThenTheEarliestDeadline() {
        RiskAssessment assessment = assess(
                Stage.FIRST_INSTANCE,
                Role.DEFENDANT,
                TODAY,
                Map.of(
                        "answer_filed", false,
                        "complaint_served", "2026-11-16",
                        "domicile_in_prc", true,
                        "evidence_submitted", false,
                        "evidence_deadline", "2026-12-10",
                        "evidence_extension", false,
                        "summoned", true,
                        "attendance", "absent",
                        "valid_excuse", false));
        assertThat(assessment.prompts())
                .extracting(RiskPrompt::rule)
                .containsExactly("R-APP-02", "R-APP-06", "R-EVI-02", "R-APP-10");
        assertThat(assessment.prompts()).isSortedAccordingTo(Comparator.comparing(RiskPrompt::severity));
    }

    @Test
    void urgencyRaisesTheSeverity() {
        Map<String, Object> facts =
                Map.of("claim_type", "general", "breach_known", "2023-12-09", "interrupted", false, "obstacle", false);
        assertThat(severity(facts, LocalDate.of(2026, 11, 23))).isEqualTo(Severity.HIGH);
        assertThat(severity(facts, LocalDate.of(2026, 11, 24))).isEqualTo(Severity.CRITICAL);
    }

    private static Severity severity(Map<String, Object> facts, LocalDate asOf) {
        return assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, asOf, facts).prompts().stream()
                .filter(prompt -> prompt.rule().equals("R-LIM-02"))
                .map(RiskPrompt::severity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPromptCarriesArticleAndVersionOfItsDay() {
        Map<String, Object> facts = Map.of("arb_clause", true, "arb_covers", true);
        assertThat(laws(facts, TODAY)).contains("《仲裁法》第三十七条 2026-03-01").doesNotContain("《仲裁法》第二十六条 2018-01-01");
        assertThat(laws(facts, LocalDate.of(2026, 2, 28)))
                .contains("《仲裁法》第二十六条 2018-01-01")
                .doesNotContain("《仲裁法》第三十七条 2026-03-01");
        assertThat(laws(facts, LocalDate.of(2023, 6, 1))).contains("《民诉法》第一百二十七条第二项 2022-01-01");
    }

    private static List<String> laws(Map<String, Object> facts, LocalDate asOf) {
        return assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, asOf, facts).prompts().stream()
                .filter(prompt -> prompt.rule().equals("R-ACC-05"))
                .flatMap(prompt -> prompt.basis().stream())
                .map(basis -> basis.source().label() + " " + basis.source().version())
                .toList();
    }

    @Test
    void dayBeforeTheCatalogueIsNotAssessedAndSaysWhy() {
        RiskAssessment assessment = assess(
                Stage.FIRST_INSTANCE, Role.PLAINTIFF, LocalDate.of(2018, 12, 31), Map.of("direct_interest", false));
        assertThat(assessment.notAssessed())
                .filteredOn(rule -> rule.rule().equals("R-ACC-01"))
                .flatExtracting(UndecidedRule::reasons)
                .containsExactly("规则库自 2019-01-01 起收录本规则，2018-12-31 适用的规定未收录");
    }

    @Test
    void answerThatNoLongerMakesSenseIsNotUsed() {
        Map<String, Object> labor = Map.of(
                "dispute", "labor", "labor_arbitrated", "no", "wage_iou_only", false, "pay_mediation_agreement", false);
        assertThat(plaintiff(labor).prompts()).extracting(RiskPrompt::rule).contains("R-ACC-06");
        Map<String, Object> changed = new java.util.HashMap<>(labor);
        changed.put("dispute", "loan");
        assertThat(plaintiff(changed).prompts()).extracting(RiskPrompt::rule).doesNotContain("R-ACC-06");
    }

    @Test
    void thereIsNoAppellantInFirstInstance() {
        assertThatThrownBy(() -> assess(Stage.FIRST_INSTANCE, Role.APPELLANT, TODAY, Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("role"))
                .hasMessage("一审阶段没有上诉人。");
    }
}
