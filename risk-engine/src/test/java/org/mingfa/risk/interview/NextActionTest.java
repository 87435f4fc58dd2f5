package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.DisputeKind;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** Whoever asks is told one thing to do next, with the law that it rests on. */
class NextActionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);

    private static AssessmentSummary standing(Map<String, Object> facts, Stage stage, Role role, LocalDate asOf) {
        return INTERVIEW
                .next(new CaseContext(stage, role, asOf, ENGINE.facts().read(facts)))
                .standing();
    }

    private static boolean isThere(@Nullable String calculator) {
        return calculator == null || ENGINE.calculators().find(calculator).isPresent();
    }

    private static NextAction next(Map<String, Object> facts, Stage stage, Role role) {
        return Objects.requireNonNull(standing(facts, stage, role, TODAY).next());
    }

    /** Before they sue, nothing is said to those of whose kind of dispute nobody has written it. */
    private static final List<String> NOBODY_WROTE =
            List.of("bank_loan credit_card transport bill company ip property_service other".split(" "));

    @Test
    void everyPartyOfEveryDisputeAtEveryStepIsToldWhatToDoNextAndOnWhatItRests() {
        List<String> without = new ArrayList<>();
        for (String dispute : ENGINE.facts().get("dispute").options().keySet()) {
            for (CaseStep step : CaseStep.values()) {
                for (Role role : step.roles()) {
                    Map<String, Object> facts = new HashMap<>(step.facts());
                    facts.put("dispute", dispute);
                    facts.put("case_kind", "civil");
                    NextAction next = standing(facts, step.stage(), role, TODAY).next();
                    if (next == null || next.basis().isEmpty() || !isThere(next.calculator())) {
                        without.add(dispute + " " + step.word() + " " + role.word());
                    }
                }
            }
        }
        assertThat(without)
                .containsExactlyInAnyOrderElementsOf(NOBODY_WROTE.stream()
                        .map(dispute -> dispute + " preparing plaintiff")
                        .toList());
    }

    /** Who is like another dispute hears what is said in that one. */
    private static List<String> ownAdvice() {
        return ENGINE.facts().disputes().stream()
                .filter(dispute -> dispute.like() == null)
                .map(DisputeKind::code)
                .toList();
    }

    /** What a creditor does is no advice to a mother, a worker or an heir: no demand for payment, no fee by the sum claimed. */
    @Test
    void onlyWhoIsOwedMoneyUnderAContractIsToldToDemandIt() {
        List<String> demand = new ArrayList<>();
        for (String dispute : ownAdvice()) {
            NextAction next = standing(
                            Map.of("dispute", dispute, "progress", "preparing"),
                            Stage.FIRST_INSTANCE,
                            Role.PLAINTIFF,
                            TODAY)
                    .next();
            if (next != null && next.what().contains("催告")) {
                demand.add(dispute);
            }
        }
        assertThat(demand)
                .containsExactlyInAnyOrder(
                        "loan", "sale", "house_sale", "contract", "service_work", "lease", "construction");
    }

    /** Whether arbitration was asked for is not told yet: nothing but a note of wages alone goes to court at once. */
    @Test
    void aWorkerIsSentToArbitrationUnlessTheFactsSayOtherwise() {
        Map<String, Object> worker = Map.of("dispute", "labor", "progress", "preparing");
        assertThat(next(worker, Stage.FIRST_INSTANCE, Role.PLAINTIFF).what()).startsWith("申请劳动仲裁");
        Map<String, String> directly = Map.of(
                "wage_iou_only", "可以直接向法院起诉",
                "pay_mediation_agreement", "可以直接向法院起诉",
                "work_relation", "不用先申请劳动仲裁");
        directly.forEach((fact, what) -> {
            Map<String, Object> facts = new HashMap<>(worker);
            facts.put(fact, fact.equals("work_relation") ? "service" : true);
            assertThat(next(facts, Stage.FIRST_INSTANCE, Role.PLAINTIFF).what()).contains(what);
        });
    }

    /** A child that a court gave to her is fetched by enforcement; nobody asks her for the assets of a debtor. */
    @Test
    void aDecisionOnAChildIsEnforcedAndNoDebtIsSpokenOf() {
        Map<String, Object> hidden = Map.of("custody_matter", "hidden", "custody_decided", "mine");
        Map<String, Object> suing = new HashMap<>(hidden);
        suing.putAll(Map.of("dispute", "custody", "progress", "preparing"));
        Map<String, Object> enforcing = new HashMap<>(hidden);
        enforcing.put("dispute", "custody");
        assertThat(next(suing, Stage.FIRST_INSTANCE, Role.PLAINTIFF).what()).contains("申请强制执行", "人身安全保护令");
        assertThat(next(enforcing, Stage.ENFORCEMENT, Role.APPLICANT).what()).contains("申请强制执行");
        InterviewStep step = INTERVIEW.next(new CaseContext(
                Stage.ENFORCEMENT, Role.APPLICANT, TODAY, ENGINE.facts().read(enforcing)));
        assertThat(step.assessment().prompts()).extracting("rule").contains("R-SUP-10");
        assertThat(step.assessment().nextQuestions())
                .doesNotContain("debtor_assets_found", "final_this_round", "other_creditors", "debtor_kind");
        assertThat(next(
                                Map.of("dispute", "custody", "progress", "preparing", "custody_matter", "hidden"),
                                Stage.FIRST_INSTANCE,
                                Role.PLAINTIFF)
                        .what())
                .contains("报警")
                .doesNotContain("催告");
    }

    @Test
    void aWorkerIsSentToArbitrationThatCostsNothing() {
        NextAction next = next(
                Map.of("dispute", "labor", "progress", "preparing", "labor_arbitrated", "no"),
                Stage.FIRST_INSTANCE,
                Role.PLAINTIFF);
        assertThat(next.where()).contains("劳动人事争议仲裁委员会");
        assertThat(next.cost()).isEqualTo("仲裁不收费");
        assertThat(next.basis()).extracting(Source::label).contains("《劳动争议调解仲裁法》第五十三条");
    }

    /** A tenant reads nothing of heirs, a parent of a hurt child nothing of contracts. */
    @Test
    void whoSuesIsSentToTheCourtOfTheirKindOfDisputeAlone() {
        Map<String, String> courts = new HashMap<>();
        for (String dispute : List.of("tort", "lease", "inheritance")) {
            courts.put(
                    dispute,
                    next(Map.of("dispute", dispute, "progress", "preparing"), Stage.FIRST_INSTANCE, Role.PLAINTIFF)
                            .where());
        }
        assertThat(courts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "tort", "侵权行为地（受伤、受损的地方）的法院，或者对方住所地的法院",
                        "lease", "房屋、土地、工程所在地的法院",
                        "inheritance", "被继承人死亡时住所地或者主要遗产所在地的法院"));
    }

    /** No arbitrator decides what was an accident at work, and no hospital is warned by letter before its records are copied. */
    @Test
    void whoIsHurtFirstSecuresWhatTheClaimRestsOn() {
        Map<String, Object> work = Map.of(
                "dispute",
                "labor",
                "progress",
                "preparing",
                "labor_arbitrated",
                "no",
                "work_injury",
                true,
                "injury_recognition",
                "none");
        assertThat(next(work, Stage.FIRST_INSTANCE, Role.PLAINTIFF).what()).startsWith("先申请工伤认定");
        Map<String, Object> medical = Map.of("dispute", "medical", "progress", "preparing");
        assertThat(next(medical, Stage.FIRST_INSTANCE, Role.PLAINTIFF).what()).startsWith("先复印、封存全部病历");
        Map<String, Object> neighbours = Map.of("dispute", "neighbours", "progress", "preparing");
        assertThat(next(neighbours, Stage.FIRST_INSTANCE, Role.PLAINTIFF).where())
                .isEqualTo("房屋、土地所在地的法院");
    }

    /** Before everything else, though the same person wants a divorce. */
    @Test
    void whoIsBeatenIsFirstToldOfSafety() {
        NextAction next = next(
                Map.of("dispute", "divorce", "progress", "preparing", "violence_feared", true),
                Stage.FIRST_INSTANCE,
                Role.PLAINTIFF);
        assertThat(next.what()).startsWith("先保证安全").contains("110", "人身安全保护令");
    }

    @Test
    void theSuedAnswerAndEnforcementIsAppliedFor() {
        assertThat(next(Map.of("dispute", "loan", "progress", "docketed"), Stage.FIRST_INSTANCE, Role.DEFENDANT)
                        .what())
                .contains("答辩状");
        assertThat(next(Map.of(), Stage.ENFORCEMENT, Role.APPLICANT).calculator())
                .isEqualTo("enforcement_application");
    }

    /** Whose decision is final is not sent to appeal it. */
    @ParameterizedTest
    @CsvSource({
        "procedure=small_claims judgment_doc=judgment, 小额诉讼一审终审，不能上诉, 原来审理的法院",
        "judgment_doc=mediation, 调解书不能上诉, 第一审法院",
        "judgment_doc=second_instance, 二审裁判是终审，不能上诉, 再审：上一级法院",
        "judgment_doc=ruling_other, 这类裁判不能上诉, 作出裁判的法院",
        "judgment_doc=judgment, 先定要不要上诉, 上诉状交给原来审理的法院"
    })
    void onlyWhatCanBeAppealedIsSaidToBe(String told, String what, String where) {
        Map<String, Object> facts = new HashMap<>(Map.of("dispute", "loan", "progress", "judged"));
        Stream.of(told.split(" ")).map(fact -> fact.split("=")).forEach(fact -> facts.put(fact[0], fact[1]));
        for (Role role : List.of(Role.PLAINTIFF, Role.DEFENDANT)) {
            NextAction next = next(facts, Stage.FIRST_INSTANCE, role);
            assertThat(next.what()).startsWith(what);
            assertThat(next.where()).startsWith(where);
        }
    }

    /** No suit has begun, no arbitration is needed, nothing is owed any more. */
    @Test
    void whoGotAnOrderOrARefusalOrPaidIsToldWhatIsLeftToDo() {
        assertThat(next(
                                Map.of("dispute", "loan", "summary_matter", "payment_order"),
                                Stage.FIRST_INSTANCE,
                                Role.DEFENDANT)
                        .papers())
                .contains("支付令异议书，写明理由");
        assertThat(next(
                                Map.of(
                                        "dispute", "labor",
                                        "progress", "preparing",
                                        "labor_arbitrated", "refused_or_overdue"),
                                Stage.FIRST_INSTANCE,
                                Role.PLAINTIFF)
                        .what())
                .startsWith("可以直接向法院起诉");
        assertThat(next(Map.of("judgment_doc", "second_instance"), Stage.SECOND_INSTANCE, Role.APPELLANT)
                        .what())
                .startsWith("二审裁判是终审");
        assertThat(next(Map.of("enforcement_filed", true), Stage.ENFORCEMENT, Role.APPLICANT)
                        .what())
                .startsWith("联系执行法官");
        assertThat(next(Map.of("enforcement_filed", true, "final_this_round", true), Stage.ENFORCEMENT, Role.APPLICANT)
                        .what())
                .startsWith("继续找财产线索");
        assertThat(next(Map.of("performed", true), Stage.ENFORCEMENT, Role.RESPONDENT)
                        .what())
                .contains("解除失信");
    }

    /** Whose card is frozen for a brother's debt owes nothing: no report of assets, no instalments. */
    @Test
    void whoseThingIsSeizedForAnothersDebtIsSentToObject() {
        NextAction objects = next(Map.of("claims_target", true), Stage.ENFORCEMENT, Role.THIRD_PARTY);
        assertThat(objects.what()).contains("书面提出执行异议").doesNotContain("报告财产");
        assertThat(objects.time()).contains("收到裁定之日起十五日内");
        assertThat(objects.basis()).extracting(Source::label).contains("《民诉法》第二百三十八条", "《民诉法》第二百五十四条");
        NextAction sues = next(
                Map.of("claims_target", true, "target_objection_filed", true), Stage.ENFORCEMENT, Role.THIRD_PARTY);
        assertThat(sues.what()).contains("执行异议之诉");
    }

    /** What is written is the law of today; for a day before it nothing is said. */
    @Test
    void nothingIsSaidForADayOnWhichTheLawWasAnother() {
        assertThat(standing(
                                Map.of("dispute", "loan", "progress", "docketed"),
                                Stage.FIRST_INSTANCE,
                                Role.DEFENDANT,
                                LocalDate.of(2023, 12, 31))
                        .next())
                .isNull();
    }
}
