package org.mingfa.answers.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.AsOfReader;
import org.mingfa.risk.assessment.RiskEngine;

/** From a sentence to a warning: what is read of it is a case, once it is confirmed. */
class ReadingsAnswerTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final RiskAnswers ANSWERS = new RiskAnswers(
            () -> ENGINE, new AsOfReader(Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC)));

    private static ReadingsAnswer.ProposedCase proposed(String sentence) {
        return ANSWERS.readings(new CaseSentence(sentence)).proposed();
    }

    @Test
    void oneSentenceIsACaseThatWarns() {
        ReadingsAnswer.ProposedCase loan = proposed("我2023年3月1日借给同事5万，约定2023年12月20日还，月息两分，今年2月3日催过，一直没还");

        assertThat(loan.stage()).as("how far it is was not said").isNull();
        assertThat(loan.role()).isEqualTo("plaintiff");
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("dispute", "loan");
        expected.put("loan_date", "2023-03-01");
        expected.put("loan_principal", "50000");
        expected.put("breach_known", "2023-12-20");
        expected.put("term_agreed", "true");
        expected.put("loan_rate", "24%");
        expected.put("interest_clause", "clear");
        expected.put("interruption_date", "2026-02-03");
        expected.put("interrupted", "true");
        expected.put("interruption_kind", "demand");
        assertThat(loan.facts()).isEqualTo(expected);
        assertThat(warnings(loan)).contains("R-SUB-01").doesNotContain("R-LIM-02");
    }

    @Test
    void anAwardInAWorkersHandWarnsOfFifteenDays() {
        ReadingsAnswer.ProposedCase award = proposed("劳动仲裁裁决书11月18日收到了，我不服，公司不给钱");

        assertThat(award.facts())
                .isEqualTo(Map.of(
                        "dispute", "labor", "labor_award_received", "2026-11-18", "labor_arbitrated", "awarded"));
        assertThat(warnings(award)).contains("R-LIM-13");
    }

    /** 明儿不用来了: a day to come is heard and fills no question about what has been, which would refuse it later. */
    @Test
    void aDayToComeIsNotProposedForWhatHasBeen() {
        ReadingsAnswer answer = ANSWERS.readings(new CaseSentence("昨儿个老板发微信说我明儿不用来了，把我辞退了，一分钱没给"));

        assertThat(answer.readings())
                .filteredOn(one -> one.kind().equals("date"))
                .extracting(ReadingsAnswer.Reading::value)
                .contains("2026-11-26");
        assertThat(answer.proposed().facts().values()).doesNotContain("2026-11-26");
        warnings(answer.proposed());
    }

    /** What nobody said is not proposed: neither the side of most people nor the stage at which most ask. */
    @Test
    void whatIsOnlySupposedIsNotProposed() {
        ReadingsAnswer answer = ANSWERS.readings(new CaseSentence("厂里三个月工资"));

        assertThat(answer.readings()).anyMatch(one -> one.kind().equals("side") && one.assumed() != null);
        assertThat(answer.proposed().role()).isNull();
        assertThat(answer.proposed().stage()).isNull();
        assertThat(proposed("一审判决我收到了，不服，我是被告").stage()).isNotNull();
    }

    /** Every fact comes with the question by which it is changed, every sum or day without a meaning with those it may answer. */
    @Test
    void whatWasHeardHasAPlace() {
        List<ReadingsAnswer.Reading> readings = ANSWERS.readings(
                        new CaseSentence("我2023年3月1日借给同事5万，写了借条，现金给的，后来又是2000，又是3000"))
                .readings();

        assertThat(readings)
                .filteredOn(one -> "loan_date".equals(one.fact()))
                .allMatch(one -> Objects.requireNonNull(one.question()).type().equals("date"))
                .isNotEmpty();
        assertThat(readings)
                .filteredOn(one -> one.kind().equals("amount") && one.fact() == null)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.places())
                        .extracting(QuestionAnswer::key)
                        .contains("loan_repaid_amount")
                        .doesNotContain("loan_principal"));
    }

    /** Of several demands the last one counts. */
    @Test
    void theLastOfSeveralDaysIsProposed() {
        assertThat(proposed("借给他5万，2024年5月6日催过，2026年2月3日又催过").facts()).containsEntry("interruption_date", "2026-02-03");
    }

    /** A month is shown for completion, and is no answer yet. */
    @Test
    void whatHasToBeCompletedIsNotProposed() {
        ReadingsAnswer answer = ANSWERS.readings(new CaseSentence("去年三月借给同事5万"));

        assertThat(answer.proposed().facts()).doesNotContainKey("loan_date");
        assertThat(answer.readings())
                .anyMatch(one -> "loan_date".equals(one.fact())
                        && one.answer() == null
                        && one.value().equals("2025-03-01/2025-03-31"));
    }

    private static List<String> warnings(ReadingsAnswer.ProposedCase proposed) {
        AssessmentRequest request = new AssessmentRequest(
                "first_instance", "plaintiff", null, new LinkedHashMap<String, Object>(proposed.facts()), null);
        return ANSWERS.assess(request).prompts().stream()
                .map(PromptAnswer::rule)
                .toList();
    }
}
