package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mingfa.risk.assessment.CaseDeadline.DeadlineStatus;
import org.mingfa.risk.assessment.RiskAssessment.PendingDay;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.DisputeExamples;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** The last day is told, however far off or long past it is. */
class CaseDeadlineTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** A day as the page shows it. */
    private record ShownDay(String what, String day, DeadlineStatus standing, String distance) {
        static ShownDay of(CaseDeadline told) {
            return new ShownDay(
                    told.deadline().label(), told.deadline().day().toString(), told.standing(), told.distance());
        }
    }

    private static RiskAssessment assess(Stage stage, Role role, LocalDate asOf, Map<String, Object> facts) {
        return ENGINE.assess(new CaseContext(stage, role, asOf, ENGINE.facts().read(facts)));
    }

    private static List<ShownDay> days(RiskAssessment assessment) {
        return assessment.deadlines().stream().map(ShownDay::of).toList();
    }

    private static RiskAssessment plaintiff(Map<String, Object> facts) {
        return assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, TODAY, facts);
    }

    /** Due on 2024-12-31: three years end on Friday 2027-12-31, which no notice of holidays is known for. */
    @Test
    void creditorIsToldADayThatIsMoreThanAYearOff() {
        RiskAssessment loan = plaintiff(
                Map.of("dispute", "loan", "progress", "preparing", "term_agreed", true, "breach_known", "2024-12-31"));
        assertThat(days(loan)).contains(new ShownDay("诉讼时效届满日", "2027-12-31", DeadlineStatus.UPCOMING, "还有 402 天"));
        assertThat(loan.prompts()).extracting(RiskPrompt::rule).doesNotContain("R-LIM-02");
        CaseDeadline told = loan.deadlines().getFirst();
        assertThat(told.prompt().basis())
                .extracting(basis -> basis.source().label())
                .contains("《民法典》第一百八十八条");
        assertThat(DeadlineCalendar.write(told.prompt(), TODAY))
                .get()
                .asString()
                .contains("20271231");
    }

    /** A year from the last day of work, 2026-10-08: Friday 2027-10-08. */
    @Test
    void workerWhoLeftIsToldTheLastDayForArbitration() {
        RiskAssessment wages = plaintiff(Map.of(
                "dispute", "labor",
                "progress", "preparing",
                "labor_arbitrated", "no",
                "labor_claim", "unpaid_wages",
                "still_employed", false,
                "employment_ended", "2026-10-08"));
        assertThat(days(wages))
                .contains(new ShownDay("申请劳动仲裁的时效届满日", "2027-10-08", DeadlineStatus.UPCOMING, "还有 318 天"));
    }

    @Test
    void urgentDaysComeFirstAndMissedOnesLastWithWhatIsLeft() {
        RiskAssessment sued = assess(
                Stage.FIRST_INSTANCE,
                Role.DEFENDANT,
                TODAY,
                Map.of(
                        "progress",
                        "docketed",
                        "answer_filed",
                        false,
                        "complaint_served",
                        "2026-11-02",
                        "domicile_in_prc",
                        true,
                        "evidence_submitted",
                        false,
                        "evidence_deadline",
                        "2026-12-18"));
        assertThat(days(sued))
                .containsExactly(
                        new ShownDay("举证期限的最后一天", "2026-12-18", DeadlineStatus.UPCOMING, "还有 24 天"),
                        new ShownDay("提交答辩状、提出管辖权异议的最后一天", "2026-11-17", DeadlineStatus.MISSED, "已过 7 天"));
        assertThat(sued.deadlines().getLast().prompt().action()).contains("尽快提交书面答辩");
    }

    /** Sued on 2026-11-24: the hearing on 12-08 comes a day before the fifteen days for the answer end. */
    @Test
    void theSuedAreToldEveryDayOfTheProceedingAndThatTheHearingComesTooEarly() {
        RiskAssessment sued = assess(
                Stage.FIRST_INSTANCE,
                Role.DEFENDANT,
                LocalDate.of(2026, 11, 25),
                Map.of(
                        "dispute", "credit_card",
                        "progress", "docketed",
                        "complaint_served", "2026-11-24",
                        "hearing_on", "2026-12-08",
                        "evidence_deadline", "2026-12-04"));
        assertThat(days(sued))
                .containsExactly(
                        new ShownDay("举证期限的最后一天", "2026-12-04", DeadlineStatus.URGENT, "还有 9 天"),
                        new ShownDay("开庭", "2026-12-08", DeadlineStatus.URGENT, "还有 13 天"),
                        new ShownDay("提交答辩状、提出管辖权异议的最后一天", "2026-12-09", DeadlineStatus.URGENT, "还有 14 天"));
        assertThat(sued.prompts())
                .filteredOn(prompt ->
                        prompt.rule().equals("R-APP-11") || prompt.rule().equals("R-APP-10"))
                .extracting(RiskPrompt::headline)
                .containsExactly("开庭请到庭：被告不到可以缺席判决，原告不到按撤诉处理", "开庭（2026年12月8日）时答辩期（到2026年12月9日）还没有过，请先核对");
    }

    /** Every kind of dispute that a limitation rules: its day is there once the day is told on which it begins. */
    @Test
    void everyDisputeHasItsDayOnceTheDayThatDecidesIsTold() {
        DisputeExamples.load()
                .forEach((dispute, examples) -> examples.days().forEach(example -> {
                    Map<String, Object> told = new HashMap<>(Map.of("dispute", dispute, "progress", "preparing"));
                    told.putAll(example.facts());
                    assertThat(days(plaintiff(told)))
                            .as("%s %s", dispute, example.facts())
                            .extracting(shown -> shown.what() + " " + shown.day())
                            .contains(example.what() + " " + example.day());
                }));
    }

    /**
     * Periods that end on a rest day, in a holiday or on a Sunday that is worked, of both sides, with part payments, obstacles,
     * minors and parties abroad; each day counted by hand. All the days that are told, in their order.
     */
    @ParameterizedTest
    @CsvFileSource(resources = "last-days.csv", useHeadersInDisplayName = true)
    void theLastDaysOfACase(Stage stage, Role role, LocalDate asOf, String facts, String days) {
        Map<String, Object> told = new HashMap<>();
        Stream.of(facts.split(" ")).map(fact -> fact.split("=")).forEach(fact -> told.put(fact[0], fact[1]));
        assertThat(days(assess(stage, role, asOf, told)))
                .extracting(shown -> shown.day() + " " + shown.what())
                .containsExactly(days.split("; "));
    }

    @Test
    void everyKindOfDisputeHasADayButThoseWithoutALimitation() {
        assertThat(DisputeExamples.load().entrySet().stream()
                        .filter(dispute -> dispute.getValue().days().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("support", "custody");
    }

    /** Due some day of November 2023: three years from the 1st end on Monday 2026-11-02, from the 30th on 2026-11-30. */
    @Test
    void aMonthThatIsRememberedIsComputedFromItsFirstAndItsLastDay() {
        RiskAssessment loan = plaintiff(Map.of(
                "dispute",
                "loan",
                "progress",
                "preparing",
                "term_agreed",
                true,
                "breach_known",
                "2023-11-01/2023-11-30"));
        assertThat(days(loan))
                .contains(new ShownDay("诉讼时效届满日", "2026-11-02", DeadlineStatus.URGENT, "按最早的一天已过 22 天；最晚2026年11月30日"));
        RiskPrompt prompt = loan.deadlines().getFirst().prompt();
        assertThat(prompt.reservations()).anyMatch(reservation -> reservation.contains("只记得一段时间"));
        assertThat(prompt.why()).contains("2023年11月1日至2023年11月30日之间");
        CaseFacts told = ENGINE.facts().read(Map.of("breach_known", "2023-11-01/2023-11-30"));
        assertThat(told.with("breach_known", LocalDate.of(2023, 11, 5)).latest())
                .isEmpty();
    }

    @Test
    void aDayThatOnlyPassesIsNeverMissed() {
        Map<String, Object> bar = Map.of(
                "dispute",
                "divorce",
                "last_divorce_result",
                "refused",
                "last_divorce_mine",
                true,
                "divorce_new_circumstances",
                false,
                "separated_again",
                false,
                "last_divorce_date",
                "2026-09-01");
        assertThat(days(plaintiff(bar)))
                .containsExactly(
                        new ShownDay("六个月限制的最后一天", "2027-03-01", DeadlineStatus.WAIT, "还有 97 天"),
                        new ShownDay("判决不准离婚后满一年（其间一直分居的）", "2027-09-01", DeadlineStatus.WAIT, "还有 281 天"));
        assertThat(days(assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, LocalDate.of(2028, 1, 4), bar)))
                .isEmpty();
    }

    /** The end of the guarantee is the creditor's last day, and good news to the guarantor. */
    @Test
    void theSameDayStandsDifferentlyForCreditorAndGuarantor() {
        Map<String, Object> guarantee = Map.of(
                "dispute", "loan",
                "guarantee_involved", true,
                "guarantee_clause", "none",
                "guarantee_type", "joint",
                "guarantee_date", "2023-01-31",
                "guarantee_acted", false,
                "main_due", "2026-06-30");
        assertThat(days(plaintiff(guarantee)))
                .contains(new ShownDay("保证期间届满日", "2026-12-30", DeadlineStatus.UPCOMING, "还有 36 天"));
        assertThat(days(assess(Stage.FIRST_INSTANCE, Role.DEFENDANT, TODAY, guarantee)))
                .contains(new ShownDay("保证期间届满日", "2026-12-30", DeadlineStatus.WAIT, "还有 36 天"));
    }

    @Test
    void onePeriodIsToldOnceThoughSeveralRulesSpeakOfIt() {
        RiskAssessment old = plaintiff(Map.of(
                "claim_type", "general",
                "breach_known", "2017-03-01",
                "interrupted", false,
                "old_short_claim", false,
                "has_mortgage", true,
                "mortgage_exercised", false));
        assertThat(old.prompts()).extracting(RiskPrompt::rule).contains("R-LIM-01", "R-LIM-11", "R-LIM-12");
        assertThat(days(old)).filteredOn(day -> day.day().startsWith("2020")).hasSize(1);
    }

    @Test
    void saysWhichOneDateIsLackingAndNoLongerOnceItIsTold() {
        Map<String, Object> undated = Map.of("dispute", "loan", "progress", "preparing", "term_agreed", true);
        RiskAssessment assessment = plaintiff(undated);
        assertThat(assessment.pending()).extracting(PendingDay::label).contains("诉讼时效届满日");
        assertThat(assessment.pending().getFirst().facts()).containsExactly("breach_known");

        RiskAssessment dated = plaintiff(
                Map.of("dispute", "loan", "progress", "preparing", "term_agreed", true, "breach_known", "2024-12-31"));
        assertThat(dated.pending()).extracting(PendingDay::label).doesNotContain("诉讼时效届满日");
    }

    /** Nobody has said yet whether an answer was filed; until then it is supposed that none was. */
    @Test
    void tellsTheSummonedThatTheDayTheComplaintCameIsLacking() {
        Map<String, Object> summoned =
                Map.of("dispute", "credit_card", "progress", "docketed", "hearing_on", "2026-12-20");
        assertThat(assess(Stage.FIRST_INSTANCE, Role.DEFENDANT, TODAY, summoned).pending())
                .filteredOn(day -> day.label().equals("提交答辩状、提出管辖权异议的最后一天"))
                .singleElement()
                .extracting(PendingDay::facts, as(COLLECTION))
                .containsExactly("complaint_served");
    }

    /** 举证期限到哪一天为止 asks for the last day itself: nothing could be computed of it. */
    @Test
    void aDayThatIsAskedItselfIsNotCalledComputable() {
        assertThat(assess(Stage.SECOND_INSTANCE, Role.APPELLANT, TODAY, Map.of())
                        .pending())
                .extracting(PendingDay::label)
                .containsExactly("上诉期的最后一天");
    }

    /** 2025-05-29 and eighteen months is Sunday 2026-11-29: who is careful acts before it, Monday is still in time. */
    @Test
    void bothDaysOfAMovedPeriodAreTold() {
        RiskAssessment builder = assess(
                Stage.FIRST_INSTANCE,
                Role.PLAINTIFF,
                LocalDate.of(2026, 11, 30),
                Map.of("formation_right", "construction_priority", "right_act", "2025-05-29"));
        CaseDeadline day = builder.deadlines().getFirst();
        assertThat(ShownDay.of(day)).isEqualTo(new ShownDay("权利行使期间届满日", "2026-11-30", DeadlineStatus.URGENT, "就是今天"));
        assertThat(day.deadline().unmoved()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(day.deadline().explain()).anyMatch(step -> step.contains("顺延"));
        assertThat(day.prompt().sources()).extracting(Source::label).contains("《民法典》第二百零三条第一款");
    }
}
