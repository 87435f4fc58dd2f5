package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** Each number of a condition, on both sides. */
class BoundaryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rule    | role      | facts                                                                          | prompts
            # reminder ninety days before limitation ends
            R-LIM-02  | PLAINTIFF | claim_type=general breach_known=2024-02-22 interrupted=false                    | true
            R-LIM-02  | PLAINTIFF | claim_type=general breach_known=2024-02-23 interrupted=false                    | false
            R-LIM-02  | PLAINTIFF | claim_type=general breach_known=2023-11-24 interrupted=false                    | true
            R-LIM-02  | PLAINTIFF | claim_type=general breach_known=2023-11-23 interrupted=false                    | false
            # the last day itself is in time, the day after is not
            R-LIM-01  | PLAINTIFF | claim_type=general breach_known=2023-11-24 interrupted=false                    | false
            R-LIM-01  | PLAINTIFF | claim_type=general breach_known=2023-11-23 interrupted=false                    | true
            # twenty years from the injury
            R-LIM-03  | PLAINTIFF | injury_earlier=true injury_date=2006-11-24                                     | false
            R-LIM-03  | PLAINTIFF | injury_earlier=true injury_date=2006-11-23                                     | true
            # old debts: before 2017-10-01
            R-LIM-12  | PLAINTIFF | claim_type=general breach_known=2017-09-30 interrupted=false                    | true
            R-LIM-12  | PLAINTIFF | claim_type=general breach_known=2017-10-01 interrupted=false                    | false
            # mortgage: 180 days before the limitation of the main claim (178 and, moved to a Monday, 181 days left)
            R-LIM-11  | PLAINTIFF | has_mortgage=true mortgage_exercised=false claim_type=general breach_known=2024-05-21 interrupted=false | true
            R-LIM-11  | PLAINTIFF | has_mortgage=true mortgage_exercised=false claim_type=general breach_known=2024-05-24 interrupted=false | false
            # labour: ninety days before the year is over
            R-LIM-09  | PLAINTIFF | dispute=labor labor_arbitrated=no labor_claim=other labor_known=2026-02-22      | true
            R-LIM-09  | PLAINTIFF | dispute=labor labor_arbitrated=no labor_claim=other labor_known=2026-02-23      | false
            # kind of guarantee not written: general since 2021-01-01
            R-ACC-13  | PLAINTIFF | guarantee_involved=true sued=guarantor_only guarantee_type=unspecified guarantee_date=2021-01-01 | true
            R-ACC-13  | PLAINTIFF | guarantee_involved=true sued=guarantor_only guarantee_type=unspecified guarantee_date=2020-12-31 | false
            # two of the signs of a sham loan
            R-ACC-12  | PLAINTIFF | truth_contested=false dispute=loan loan_red_flags=2                            | true
            R-ACC-12  | PLAINTIFF | truth_contested=false dispute=loan loan_red_flags=1                            | false
            # one fen more than can be proved
            R-ACC-14  | PLAINTIFF | claim_amount=80000.01 provable_amount=80000                                    | true
            R-ACC-14  | PLAINTIFF | claim_amount=80000 provable_amount=80000                                       | false
            R-ACC-14  | PLAINTIFF | claim_amount=79999.99 provable_amount=80000                                    | false
            # small claims: half of the average wage
            R-JUR-07  | PLAINTIFF | procedure=none_yet pure_payment=true small_claims_exclusion=none avg_wage=120000 claim_amount=60000 | true
            R-JUR-07  | PLAINTIFF | procedure=none_yet pure_payment=true small_claims_exclusion=none small_claims_agreed=false avg_wage=120000 claim_amount=60000.01 | false
            R-JUR-07  | PLAINTIFF | procedure=none_yet pure_payment=true small_claims_exclusion=none small_claims_agreed=true avg_wage=120000 claim_amount=240000 | true
            R-JUR-07  | PLAINTIFF | procedure=none_yet pure_payment=true small_claims_exclusion=none small_claims_agreed=true avg_wage=120000 claim_amount=240000.01 | false
            # level: five hundred million
            R-JUR-04  | PLAINTIFF | dispute=sale court_level=basic parties_location=both_in foreign_related=false province=浙江 claim_amount=499999999.99 | false
            R-JUR-04  | PLAINTIFF | dispute=sale court_level=basic parties_location=both_in foreign_related=false province=浙江 claim_amount=500000000 | true
            # agents: two
            R-REP-02  | PLAINTIFF | has_agent=true agent_kind=lawyer agent_proof=true agent_count=2                 | false
            R-REP-02  | PLAINTIFF | has_agent=true agent_kind=lawyer agent_proof=true agent_count=3                 | true
            # preservation: a month before the last day to renew, seven days before the end
            R-PRE-03  | PLAINTIFF | has_preserved_assets=true renewal_applied=false preservation_end=2026-12-31     | true
            R-PRE-03  | PLAINTIFF | has_preserved_assets=true renewal_applied=false preservation_end=2027-01-01     | false
            # penalty: 130 percent of the loss
            R-SUB-02  | PLAINTIFF | penalty_claimed=true penalty_loss=100000 penalty_amount=130000                 | false
            R-SUB-02  | PLAINTIFF | penalty_claimed=true penalty_loss=100000 penalty_amount=130000.01              | true
            # deposit: a fifth of the price
            R-SUB-03  | PLAINTIFF | deposit_label=deposit contract_price=500000 deposit_delivered=100000           | false
            R-SUB-03  | PLAINTIFF | deposit_label=deposit contract_price=500000 deposit_delivered=100000.01        | true
            # lending: four times the LPR of 3.85 percent
            R-SUB-01  | PLAINTIFF | dispute=loan loan_date=2021-05-10 interest_clause=clear loan_rate=15.4         | false
            R-SUB-01  | PLAINTIFF | dispute=loan loan_date=2021-05-10 interest_clause=clear loan_rate=15.41        | true
            # divorce: within six months
            R-ACC-08  | PLAINTIFF | dispute=divorce plaintiff_is_husband=false last_divorce_result=refused last_divorce_mine=true divorce_new_circumstances=false last_divorce_date=2026-05-24 | true
            R-ACC-08  | PLAINTIFF | dispute=divorce plaintiff_is_husband=false last_divorce_result=refused last_divorce_mine=true divorce_new_circumstances=false last_divorce_date=2026-05-23 | false
            # guarantee period: the last day is in time
            R-LIM-08  | PLAINTIFF | guarantee_involved=true guarantee_date=2023-01-31 guarantee_clause=none main_due=2026-01-30 guarantee_type=joint guarantee_acted=true guarantee_acted_on=2026-07-30 | false
            R-LIM-08  | PLAINTIFF | guarantee_involved=true guarantee_date=2023-01-31 guarantee_clause=none main_due=2026-01-30 guarantee_type=joint guarantee_acted=true guarantee_acted_on=2026-07-31 | true
            # late performance: from the day after
            R-ENF-05  | RESPONDENT | performed=false performance_end=2026-11-24                                    | false
            R-ENF-05  | RESPONDENT | performed=false performance_end=2026-11-23                                    | true
            """)
    void decidesOnBothSides(String rule, Role role, String facts, String prompts) {
        Map<String, Object> told = new HashMap<>();
        for (String fact : facts.split(" ")) {
            String[] pair = fact.split("=");
            told.put(pair[0], pair[1]);
        }
        Stage stage = role == Role.RESPONDENT ? Stage.ENFORCEMENT : Stage.FIRST_INSTANCE;
        RiskAssessment assessment = RiskEngineTest.assess(stage, role, TODAY, told);
        assertThat(assessment.notAssessed()).extracting(UndecidedRule::rule).doesNotContain(rule);
        assertThat(assessment.prompts().stream()
                        .anyMatch(prompt -> prompt.rule().equals(rule)))
                .isEqualTo(Boolean.parseBoolean(prompts));
    }
}
