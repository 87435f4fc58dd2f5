package org.mingfa.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.UndecidedRule;
import org.mingfa.risk.facts.CaseFacts;

/** The pilot began in 2019: every rule knows the law of that time, or says since when there is such a provision. */
class RulesInTimeTest {

    private static final RiskEngine ENGINE = RiskEngine.load();

    private static final String NOT_ON_RECORD = "适用的规定未收录";

    /** The day before and the day of each change of the statutes that the rules rest on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-01-01", "2019-06-01", "2020-04-30", "2020-05-01", "2020-08-19", "2020-08-20", "2020-12-31",
                "2021-01-01", "2021-07-31", "2021-08-01", "2021-12-31", "2022-01-01", "2022-04-09", "2022-04-10",
                "2023-12-04", "2023-12-31", "2024-01-01", "2025-08-31", "2026-02-28", "2026-11-24"
            })
    void everyRuleHasAVersionThatRestsOnLawOfTheDay(LocalDate date) {
        List<String> wanting = ENGINE.rules().rules().stream()
                .filter(rule -> rule.isLaw(date))
                .filter(rule -> rule.at(date).stream()
                        .flatMap(version -> version.basis().stream())
                        .noneMatch(basis -> basis.inForce(date)))
                .map(Rule::id)
                .toList();
        assertThat(wanting).isEmpty();
    }

    @Test
    void assessmentOfTheFirstMonthsOfThePilotLeavesNoRuleForWantOfLaw() {
        LocalDate then = LocalDate.of(2019, 6, 1);
        CaseFacts nothing = ENGINE.facts().read(java.util.Map.of());
        List<UndecidedRule> open = Stream.of(Stage.values())
                .flatMap(stage -> Stream.of(Role.values())
                        .filter(role -> role.takesPart(stage))
                        .flatMap(role ->
                                ENGINE.assess(new CaseContext(stage, role, then, nothing)).notAssessed().stream()))
                .filter(rule -> rule.reasons().stream().anyMatch(reason -> reason.contains(NOT_ON_RECORD)))
                .toList();
        assertThat(open).isEmpty();
    }
}
