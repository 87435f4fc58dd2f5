package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.yaml.FlawException;
import org.mingfa.yaml.YamlReader;

/** What has happened cannot lie after the day of the assessment, and what has ended not before it began. */
class WhatIsToComeTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static void check(Map<String, String> told, LocalDate asOf) {
        new CaseContext(
                        Stage.FIRST_INSTANCE,
                        Role.DEFENDANT,
                        asOf,
                        ENGINE.facts().read(told))
                .valuation(ENGINE.facts())
                .refuseImpossibleDays();
    }

    @ParameterizedTest
    @CsvSource({
        // received
        "judgment_served, 2027-11-13",
        "labor_award_received, 2027-11-20",
        "complaint_served, 2026-11-29",
        "fee_notice_received, 2027-01-05",
        // happened, done, known
        "work_injury_date, 2027-02-01",
        "injury_date, 2027-02-01",
        "demand_made, 2027-02-01",
        "loan_date, 2027-02-01",
        "harm_known, 2027-02-01"
    })
    void dayOfThePastIsRefusedWhenItIsToCome(String key, String day) {
        assertThatThrownBy(() -> check(Map.of(key, day), TODAY))
                .isInstanceOfSatisfying(InvalidAnswersException.class, wrong -> {
                    assertThat(wrong.flaws())
                            .extracting(InvalidAnswersException.Flaw::pointer)
                            .isEqualTo(List.of("/facts/" + key));
                    assertThat(wrong.flaws().getFirst().message())
                            .contains(
                                    ENGINE.facts().get(key).wording("defendant").question(),
                                    "已经发生",
                                    "2026年11月28日",
                                    "请核对年份",
                                    "不清楚");
                });
        assertThatCode(() -> check(Map.of(key, day), LocalDate.parse(day))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        // due, ending, still to be done
        "breach_known",
        "main_due",
        "grace_end",
        "guarantee_until",
        "evidence_deadline",
        "preservation_end",
        "performance_end",
        "settlement_end",
        "last_instalment",
        "correction_due",
        "obstacle_to"
    })
    void dayThatMayBeToComeIsNot(String key) {
        assertThatCode(() -> check(Map.of(key, "2027-11-13"), TODAY)).doesNotThrowAnyException();
    }

    /** Of a loan it is the day agreed, of an accident the day on which somebody knew of the harm. */
    @Test
    void theDisputeMayDecideWhatADayMeans() {
        Map<String, String> told = new HashMap<>(Map.of("dispute", "loan", "breach_known", "2027-11-13"));
        assertThatCode(() -> check(told, TODAY)).doesNotThrowAnyException();
        told.put("dispute", "traffic");
        assertThatThrownBy(() -> check(told, TODAY)).isInstanceOf(InvalidAnswersException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "obstacle_from, obstacle_to",
        "demand_made, grace_end",
        "interruption_date, interruption_end",
        "enforcement_obstacle_from, enforcement_obstacle_to"
    })
    void nothingEndsBeforeItBegins(String begins, String ends) {
        Map<String, String> told = new HashMap<>(Map.of(begins, "2025-09-01", ends, "2025-08-31"));
        assertThatThrownBy(() -> check(told, TODAY)).isInstanceOfSatisfying(InvalidAnswersException.class, wrong -> {
            assertThat(wrong.flaws())
                    .extracting(InvalidAnswersException.Flaw::pointer)
                    .isEqualTo(List.of("/facts/" + ends));
            assertThat(wrong.flaws().getFirst().message())
                    .contains(
                            "早于",
                            "2025年9月1日",
                            ENGINE.facts().get(begins).wording("defendant").question());
        });
        told.put(ends, "2025-09-01");
        assertThatCode(() -> check(told, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void onlyADayCanHaveHappened() {
        assertThatThrownBy(() -> FactReader.read(List.of(YamlReader.read(
                        "facts/x.yaml", "topic: 甲\nfacts:\n  a: {ask: 乙？, type: boolean, happened: true}"))))
                .isInstanceOf(FlawException.class)
                .hasMessageContaining("happened");
        assertThatThrownBy(() -> FactReader.read(List.of(YamlReader.read(
                        "facts/x.yaml",
                        "topic: 甲\n"
                                + "facts:\n"
                                + "  begun: {ask: 乙？, type: date}\n"
                                + "  b: {ask: 丙？, type: date, not_before: begin}"))))
                .isInstanceOf(FlawException.class)
                .hasMessageContaining("begun");
        assertThatThrownBy(() -> FactReader.read(List.of(YamlReader.read(
                        "facts/x.yaml",
                        "topic: 甲\nfacts:\n  a: {ask: 乙？, type: boolean}\n  b: {ask: 丙？, type: date, not_before: a}"))))
                .isInstanceOf(FlawException.class)
                .hasMessageContaining("not_before");
    }
}
