package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** Cases that run through several versions of the law; the reasons are in the comments, from the texts of the time. */
class MixedErasScenarioTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static RiskAssessment plaintiff(LocalDate asOf, Map<String, Object> facts) {
        return RiskEngineTest.assess(Stage.FIRST_INSTANCE, Role.PLAINTIFF, asOf, facts);
    }

    private static Optional<RiskPrompt> prompt(RiskAssessment assessment, String rule) {
        return assessment.prompts().stream()
                .filter(prompt -> prompt.rule().equals(rule))
                .findFirst();
    }

    private static LocalDate deadline(RiskAssessment assessment, String rule) {
        return prompt(assessment, rule)
                .map(RiskPrompt::deadline)
                .map(PromptDeadline::day)
                .orElseThrow();
    }

    private static Map<String, Object> loan(String due) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("dispute", "loan");
        facts.put("claim_type", "general");
        facts.put("breach_known", due);
        facts.put("injury_earlier", false);
        facts.put("obstacle", false);
        facts.put("old_short_claim", false);
        facts.put("waiver_act", "none");
        return facts;
    }

    private static Map<String, Object> demanded(Map<String, Object> facts, String day) {
        facts.put("interrupted", true);
        facts.put("demanded_before", false);
        facts.put("interruption_kind", "demand");
        facts.put("interruption_date", day);
        return facts;
    }

    /**
     * Due 2017-03-01: the two years of the old law were running on 2017-10-01, so three years count from the same
     * start, to 2020-03-01, a Sunday before the holiday notice moved nothing: Monday 2020-03-02. The letter of 2019
     * came in time and starts three years anew: 2022-06-01.
     */
    @Test
    void loanOf2016DueIn2017WithALetterOf2019() {
        RiskAssessment assessment = plaintiff(TODAY, demanded(loan("2017-03-01"), "2019-06-01"));
        assertThat(deadline(assessment, "R-LIM-01")).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(prompt(assessment, "R-LIM-01").orElseThrow().confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(prompt(assessment, "R-LIM-12").orElseThrow().why()).contains("2017年3月1日", "2022年6月1日");

        RiskAssessment before = plaintiff(LocalDate.of(2022, 6, 1), demanded(loan("2017-03-01"), "2019-06-01"));
        assertThat(prompt(before, "R-LIM-01")).isEmpty();
        assertThat(deadline(before, "R-LIM-02")).isEqualTo(LocalDate.of(2022, 6, 1));
    }

    /** Without the letter the three years ended on Monday 2020-03-02; a letter a day later revives nothing. */
    @Test
    void sameLoanWithALetterThatCameTooLate() {
        RiskAssessment assessment = plaintiff(TODAY, demanded(loan("2017-03-01"), "2020-03-03"));
        assertThat(deadline(assessment, "R-LIM-01")).isEqualTo(LocalDate.of(2020, 3, 2));
        assertThat(deadline(plaintiff(TODAY, demanded(loan("2017-03-01"), "2020-03-02")), "R-LIM-01"))
                .isEqualTo(LocalDate.of(2023, 3, 2));
    }

    /**
     * A contract of 2012, due 2013-05-02: two years (民法通则 135) ended on 2015-05-02, a Saturday in the May holiday,
     * so on 2015-05-04, before 2017-10-01; the longer period of the new law does not revive it.
     */
    @Test
    void contractOf2012UnderTheOldLaw() {
        Map<String, Object> facts = loan("2013-05-02");
        facts.put("interrupted", false);
        RiskAssessment assessment = plaintiff(TODAY, facts);
        assertThat(deadline(assessment, "R-LIM-01")).isEqualTo(LocalDate.of(2015, 5, 4));
        assertThat(deadline(assessment, "R-LIM-12")).isEqualTo(LocalDate.of(2015, 5, 4));
    }

    /** A guarantee of 2012 that does not say its kind is a joint one (担保法 19): the guarantor may be sued alone. */
    @Test
    void guaranteeOf2012WithoutAKindIsJoint() {
        Map<String, Object> facts = Map.of(
                "guarantee_involved",
                true,
                "sued",
                "guarantor_only",
                "guarantee_type",
                "unspecified",
                "guarantee_date",
                "2012-05-02");
        assertThat(prompt(plaintiff(TODAY, facts), "R-ACC-13")).isEmpty();
    }

    /**
     * Served on 2026-09-18: the fifteenth day is 2026-10-03, in the National Day holiday, so the last day is the first
     * working day after it, 2026-10-08.
     */
    @Test
    void appealWhoseLastDayFallsIntoNationalDay() {
        Map<String, Object> facts = Map.of(
                "progress", "judged",
                "judgment_doc", "judgment",
                "judgment_served", "2026-09-18",
                "appeal_filed", false,
                "domicile_in_prc", true,
                "procedure", "ordinary");
        RiskAssessment assessment = plaintiff(LocalDate.of(2026, 9, 21), facts);
        assertThat(deadline(assessment, "R-APL-01")).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(prompt(assessment, "R-APL-01").orElseThrow().headline()).isEqualTo("上诉期有限，最后一天是2026年10月8日");
    }

    /** Harm of 2019: the tort law of the time (时间效力规定 1); falling objects are excepted (19); harm of 2022: the code. */
    @Test
    void harmBeforeTheCodeRestsOnTheLawOfItsTime() {
        assertThat(labels("animal", "2019-05-01"))
                .containsExactly("《侵权责任法》第七十八条", "《侵权责任法》第八十三条", "《时间效力规定》第一条", "《时间效力规定》第二十四条");
        assertThat(labels("animal", "2022-05-01")).containsExactly("《民法典》第一千二百四十五条", "《民法典》第一千二百五十条");
        assertThat(labels("falling", "2019-05-01")).containsExactly("《民法典》第一千二百五十四条", "《时间效力规定》第十九条");
    }

    /** Rent of 2020, works of 2020 and the dead of 2020 follow the law of then (时间效力规定 1, 14, 15, 20); those of 2022 do not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R-LEA-02 | dispute=lease lease_matter=rent rent_demanded=true breach_known=YEAR-06-01 | 《合同法》第九十六条 《合同法》第二百二十七条 《时间效力规定》第一条 《时间效力规定》第二十条 | 《民法典》第七百二十二条 《民法典》第五百六十五条
            R-LEA-04 | dispute=lease lease_matter=holdover lease_term=over breach_known=YEAR-06-01 | 《合同法》第一百零七条 《合同法》第二百三十五条 《房屋租赁解释》第十八条 《时间效力规定》第一条 《时间效力规定》第二十条 | 《民法典》第五百七十七条 《民法典》第七百三十三条 《房屋租赁解释》第十三条
            R-CST-07 | dispute=construction retention_claimed=true breach_known=YEAR-06-01 | 《建工解释2019》第八条 《时间效力规定》第一条 《时间效力规定》第二十条 | 《建工解释（一）》第十七条
            R-INH-02 | dispute=inheritance will_kind=printed will_formal=false died_on=YEAR-06-01 | 《民法典》第一千一百三十六条 《时间效力规定》第十五条 《时间效力规定》第一条 | 《民法典》第一千一百三十六条 《民法典》第一千一百五十四条
            R-INH-04 | dispute=inheritance will_kind=own_hand several_wills=true died_on=YEAR-06-01 | 《继承法》第二十条 《时间效力规定》第一条 | 《民法典》第一千一百四十二条
            R-INH-01 | dispute=inheritance heir_kind=nephew first_order_alive=false died_on=YEAR-06-01 | 《继承法》第五条 《继承法》第十条 《继承法》第十三条 《民法典》第一千一百二十八条 《时间效力规定》第十四条 《时间效力规定》第一条 | 《民法典》第一千一百二十三条 《民法典》第一千一百二十七条 《民法典》第一千一百三十条 《民法典》第一千一百五十四条 《民法典》第一千一百二十八条
            """)
    void factsBeforeTheCodeRestOnTheLawOfTheirTime(String rule, String facts, String before, String since) {
        assertThat(basisOf(rule, facts.replace("YEAR", "2020"))).containsExactly(before.split(" "));
        assertThat(basisOf(rule, facts.replace("YEAR", "2022"))).containsExactly(since.split(" "));
    }

    private static List<String> basisOf(String rule, String facts) {
        Map<String, Object> told = new HashMap<>();
        Stream.of(facts.split(" ")).map(fact -> fact.split("=")).forEach(fact -> told.put(fact[0], fact[1]));
        return prompt(plaintiff(TODAY, told), rule).orElseThrow().sources().stream()
                .map(Source::label)
                .toList();
    }

    private static List<String> labels(String kind, String known) {
        RiskPrompt prompt = plaintiff(
                        TODAY,
                        Map.of(
                                "dispute",
                                "tort",
                                "tort_kind",
                                kind,
                                "animal_kind",
                                "ordinary",
                                "thrower_known",
                                false,
                                "breach_known",
                                known))
                .prompts()
                .stream()
                .filter(one -> one.rule().startsWith("R-INJ-0"))
                .findFirst()
                .orElseThrow();
        boolean old = known.startsWith("2019");
        assertThat(prompt.confidence()).isEqualTo(old ? Confidence.TO_BE_VERIFIED : Confidence.CERTAIN);
        assertThat(prompt.reservations().stream().anyMatch(one -> one.startsWith("损害发生在2021年1月1日以前")))
                .isEqualTo(old);
        return prompt.basis().stream().map(basis -> basis.source().label()).toList();
    }

    /**
     * Half unknown: the due date is told, whether anyone was ever asked to pay is not. The careful answer is a warning
     * that says what would change it, never silence.
     */
    @Test
    void factsHalfUnknownWarnAndSayWhatWouldChangeTheAnswer() {
        RiskAssessment assessment =
                plaintiff(TODAY, Map.of("dispute", "loan", "claim_type", "general", "breach_known", "2022-10-10"));
        RiskPrompt prompt = prompt(assessment, "R-LIM-01").orElseThrow();
        assertThat(prompt.confidence()).isEqualTo(Confidence.TO_BE_VERIFIED);
        assertThat(prompt.stillUnknown()).contains("interrupted", "obstacle").doesNotContain("injury_earlier");
        assertThat(prompt.deadline()).extracting(PromptDeadline::day).isEqualTo(LocalDate.of(2025, 10, 10));
        assertThat(assessment.notAssessed()).extracting(UndecidedRule::rule).contains("R-ACC-01", "R-SUB-01");
        assertThat(assessment.nextQuestions()).contains("interrupted", "direct_interest");
    }

    /** An award of 2026-02-10: three months run from the new law's first day; the old six months are shown beside. */
    @Test
    void awardReceivedBeforeTheArbitrationLawOf2026() {
        RiskAssessment assessment = RiskEngineTest.assess(
                Stage.ENFORCEMENT,
                Role.RESPONDENT,
                LocalDate.of(2026, 4, 1),
                Map.of("title_kind", "arbitral_award", "award_received", "2026-02-10"));
        RiskPrompt prompt = prompt(assessment, "R-ENF-15").orElseThrow();
        assertThat(prompt.deadline())
                .extracting(PromptDeadline::day, PromptDeadline::alternative)
                .containsExactly(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 8, 10));
        assertThat(prompt.conflicts().getFirst().readings().getFirst().holds())
                .isEqualTo("自收到之日起三个月；三个月在新法施行以前就已届满的，不能这样计算");
    }
}
