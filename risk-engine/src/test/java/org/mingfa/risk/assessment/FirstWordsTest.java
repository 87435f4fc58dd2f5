package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** What people say first is a day; the warning comes from it, and says what was supposed of the rest. */
class FirstWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final RiskEngine ENGINE = RiskEngine.load();

    private static RiskAssessment assess(Stage stage, Role role, String facts) {
        Map<String, String> told = new LinkedHashMap<>();
        Stream.of(facts.split(" ")).forEach(fact -> told.put(fact.split("=")[0], fact.split("=")[1]));
        return ENGINE.assess(new CaseContext(stage, role, TODAY, ENGINE.facts().read(told)));
    }

    private static Optional<RiskPrompt> prompt(RiskAssessment assessment, String rule) {
        return assessment.prompts().stream()
                .filter(prompt -> prompt.rule().equals(rule))
                .findFirst();
    }

    /** Each day counted by hand from the article of the rule; the last column: what was supposed. */
    @ParameterizedTest(name = "{2} → {3} {4}")
    @CsvSource({
        // 民法典 188: three years, the 20th a Sunday (203)
        "FIRST_INSTANCE, PLAINTIFF, dispute=loan breach_known=2023-12-20, R-LIM-02, 2026-12-21, term_agreed",
        "FIRST_INSTANCE, PLAINTIFF, dispute=loan breach_known=2022-05-20, R-LIM-01, 2025-05-20, term_agreed",
        "FIRST_INSTANCE, PLAINTIFF, dispute=sale breach_known=2023-11-30, R-LIM-02, 2026-11-30, term_agreed",
        "FIRST_INSTANCE, PLAINTIFF, dispute=tort breach_known=2023-12-10, R-LIM-02, 2026-12-10, claim_type",
        // 保险法 26: two years, the 20th a Sunday
        "FIRST_INSTANCE, PLAINTIFF, dispute=insurance breach_known=2024-12-20, R-LIM-04, 2026-12-21, claim_type",
        // 劳动争议调解仲裁法 48: fifteen days
        "FIRST_INSTANCE, PLAINTIFF, dispute=labor labor_award_received=2026-11-12, R-LIM-13, 2026-11-27,"
                + " labor_award_contested party_type",
        // 27: one year, the 20th a Sunday
        "FIRST_INSTANCE, PLAINTIFF, dispute=labor labor_known=2025-12-20, R-LIM-09, 2026-12-21, labor_arbitrated",
        // 49: thirty days, a final award against an employer
        "FIRST_INSTANCE, PLAINTIFF, labor_award_received=2026-11-01 party_type=legal_person labor_award_kind=final,"
                + " R-LIM-14, 2026-12-01, labor_award_contested",
        // 工伤保险条例 17: one year
        "FIRST_INSTANCE, PLAINTIFF, dispute=labor work_injury_date=2025-12-10, R-LAB-01, 2026-12-10,"
                + " injury_recognition",
        // 民诉法 127(七): six months
        "FIRST_INSTANCE, PLAINTIFF, dispute=divorce last_divorce_date=2026-07-15, R-ACC-08, 2027-01-15,"
                + " divorce_new_circumstances last_divorce_mine last_divorce_result",
        // 民法典 152: one year; when the act was is not told
        "FIRST_INSTANCE, PLAINTIFF, dispute=contract formation_right=fraud right_known=2025-12-10, R-LIM-07,"
                + " 2026-12-10, ''",
        // 民法典 692: six months
        "FIRST_INSTANCE, PLAINTIFF, dispute=loan main_due=2026-06-15 guarantee_date=2025-06-15, R-LIM-08, 2026-12-15,"
                + " guarantee_acted guarantee_clause guarantee_type",
        // 诉讼费用交纳办法 22: seven days
        "FIRST_INSTANCE, PLAINTIFF, dispute=loan fee_notice_received=2026-11-20, R-FEE-01, 2026-11-27, fee_paid",
        // 民诉法 104: thirty days from the measure
        "FIRST_INSTANCE, PLAINTIFF, dispute=sale measure_taken=2026-11-02, R-PRE-02, 2026-12-02, maritime_preservation"
                + " sued_after_measure",
        // 财产保全规定 18: seven days before the end
        "FIRST_INSTANCE, PLAINTIFF, dispute=sale preservation_end=2026-12-10, R-PRE-03, 2026-12-03, renewal_applied",
        // 民法典 621: two years
        "FIRST_INSTANCE, PLAINTIFF, dispute=sale quality_dispute=true goods_received=2025-01-10, R-LIM-10, 2027-01-11,"
                + " defect_notified",
        // 民诉法 128: fifteen days
        "FIRST_INSTANCE, DEFENDANT, dispute=loan complaint_served=2026-11-12, R-APP-06, 2026-11-27, answer_filed"
                + " domicile_in_prc",
        // 民诉法 130: within the period for the answer
        "FIRST_INSTANCE, DEFENDANT, complaint_served=2026-11-12 jurisdiction_doubt=true, R-JUR-06, 2026-11-27,"
                + " domicile_in_prc objection_filed",
        // 诉讼费用交纳办法 22: seven days, the 29th a Sunday
        "FIRST_INSTANCE, DEFENDANT, counterclaim_date=2026-11-22, R-FEE-03, 2026-11-30, counterclaim_fee_paid",
        // 民诉法 171: fifteen days, the 28th a Saturday
        "FIRST_INSTANCE, PLAINTIFF, progress=judged judgment_served=2026-11-13, R-APL-01, 2026-11-30, appeal_filed"
                + " domicile_in_prc judgment_doc procedure",
        // of the 15 days of a judgment and the 10 of a ruling the earlier, as long as it is not past
        "FIRST_INSTANCE, PLAINTIFF, progress=judged judgment_served=2026-11-20, R-APL-01, 2026-11-30, appeal_filed"
                + " domicile_in_prc judgment_doc procedure",
        "SECOND_INSTANCE, APPELLANT, appeal_fee_notice=2026-11-20, R-FEE-02, 2026-11-27, ''",
        // 民诉法 216: six months
        "ENFORCEMENT, RESPONDENT, effective_date=2026-06-10, R-RET-01, 2026-12-10, retrial_ground",
        // 民诉法 250: two years, the 5th a Saturday
        "ENFORCEMENT, APPLICANT, performance_end=2024-12-05, R-ENF-01, 2026-12-07, enforcement_filed performance_mode",
        "ENFORCEMENT, APPLICANT, performance_end=2023-12-05 enforcement_demand=2024-12-10, R-ENF-01, 2026-12-10,"
                + " enforcement_filed performance_mode",
        // 民诉法 238: fifteen days
        "ENFORCEMENT, THIRD_PARTY, target_ruling_served=2026-11-12, R-TPR-02, 2026-11-27, claims_target"
                + " target_suit_filed",
        "ENFORCEMENT, APPLICANT, target_ruling_served=2026-11-12, R-TPR-02, 2026-11-27, target_suit_filed",
        // 民诉法解释 499: fifteen days
        "ENFORCEMENT, THIRD_PARTY, due_claim_notice=2026-11-16, R-ENF-13, 2026-12-01, due_claim_objected",
        // 财产报告: ten days from the change
        "ENFORCEMENT, RESPONDENT, assets_changed_on=2026-11-20, R-ENF-08, 2026-11-30, change_reported",
        // 仲裁法 72: three months, the 20th a Sunday
        "ENFORCEMENT, RESPONDENT, award_received=2026-09-20, R-ENF-15, 2026-12-21, title_kind",
    })
    void oneDayIsEnoughForAWarning(Stage stage, Role role, String facts, String rule, LocalDate day, String supposed) {
        RiskPrompt prompt = prompt(assess(stage, role, facts), rule).orElseThrow();

        assertThat(Objects.requireNonNull(prompt.deadline()).day()).isEqualTo(day);
        assertThat(prompt.confidence()).isEqualTo(Confidence.TO_BE_VERIFIED);
        Set<String> keys = prompt.gaps().supposed().keySet();
        assertThat(String.join(" ", keys)).isEqualTo(supposed);
        assertThat(prompt.stillUnknown()).containsAll(keys);
        keys.forEach(key -> assertThat(prompt.reservations())
                .anyMatch(said -> said.contains(
                        ENGINE.facts().get(key).wording(role.word()).question())));
    }

    /** What is supposed rules nothing out: the loan may have no agreed day, and the answer may have been handed in. */
    @Test
    void whatIsSupposedSilencesNoRule() {
        RiskAssessment far = assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, "dispute=loan breach_known=2026-05-20");

        assertThat(far.notAssessed()).extracting(UndecidedRule::rule).contains("R-LIM-01", "R-LIM-02");
        assertThat(prompt(far, "R-LIM-02")).isEmpty();
    }

    /** Without a day nothing is supposed: everybody would be warned of everything. */
    @Test
    void withoutADayNothingIsSupposed() {
        RiskAssessment nothing = assess(Stage.FIRST_INSTANCE, Role.DEFENDANT, "dispute=loan");

        assertThat(nothing.prompts()).isEmpty();
    }

    /** The answer takes the place of what was supposed, either way. */
    @Test
    void theAnswerTakesItsPlace() {
        String award = "dispute=labor labor_award_received=2026-11-12 party_type=natural labor_award_contested=";

        RiskAssessment open = assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, award + "false");
        assertThat(prompt(open, "R-LIM-13").orElseThrow().confidence()).isEqualTo(Confidence.CERTAIN);
        RiskAssessment done = assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, award + "true");
        assertThat(prompt(done, "R-LIM-13")).isEmpty();
    }

    /** Who tells when the notice of the fee came has had it; against an answer nothing follows. */
    @Test
    void anAnswerSaysWhatItsQuestionRestsOn() {
        RiskAssessment told =
                assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, "fee_notice_received=2026-11-20 fee_paid=false");
        assertThat(prompt(told, "R-FEE-01").orElseThrow().gaps().supposed()).isEmpty();

        RiskAssessment denied = assess(
                Stage.FIRST_INSTANCE,
                Role.PLAINTIFF,
                "fee_noticed=false fee_notice_received=2026-11-20 fee_paid=false");
        assertThat(prompt(denied, "R-FEE-01")).isEmpty();
    }
}
