package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * Counts what invented people with ordinary cases are asked: until the first warning, until the one of which they must
 * hear, until its day, and until nothing more is decisive; what it is about, the step and the side count as three.
 */
class PersonasTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final RiskEngine ENGINE = RiskEngine.load();

    static final List<Persona> PERSONAS = List.of(
            Persona.of(
                    "出借人，还没起诉",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-LIM-02",
                    "dispute=loan progress=preparing breach_known=2023-12-20 loan_date=2023-03-01 "
                            + "loan_principal=50000 loan_proof=iou_only interest_clause=clear loan_rate=24"),
            Persona.of(
                    "劳动者，拿到仲裁裁决",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-LIM-13",
                    "dispute=labor progress=preparing labor_arbitrated=awarded "
                            + "labor_award_received=2026-11-18 labor_award_contested=false labor_award_kind=ordinary "
                            + "wage_claim=true labor_claim=unpaid_wages still_employed=false "
                            + "employment_ended=2026-05-01"),
            Persona.of(
                    "劳动者，还没仲裁",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-ACC-06",
                    "dispute=labor progress=preparing labor_arbitrated=no wage_claim=true "
                            + "labor_claim=unpaid_wages still_employed=false employment_ended=2026-01-10 "
                            + "wage_iou_only=false pay_mediation_agreement=false"),
            Persona.of(
                    "租客，要押金",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-SUB-03",
                    "dispute=lease progress=preparing breach_known=2024-05-01 claim_amount=6000 "
                            + "provable_amount=6000 deposit_label=pledge_money deposit_nature_agreed=false "
                            + "court_link=plaintiff_domicile plaintiff_place_ground=none"),
            Persona.of(
                    "离婚，去年被判不离",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-ACC-08",
                    "dispute=divorce progress=preparing last_divorce_result=refused "
                            + "last_divorce_date=2026-08-10 last_divorce_mine=true divorce_new_circumstances=false "
                            + "plaintiff_is_husband=false divorce_self_attend=true"),
            Persona.of(
                    "车祸伤者",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-LIM-02",
                    "dispute=traffic progress=preparing breach_known=2023-12-20 claim_amount=80000 "
                            + "provable_amount=60000 appraisal_needed=true appraisal_applied=false "
                            + "court_link=tort_place"),
            Persona.of(
                    "欠款人，收到起诉状",
                    Stage.FIRST_INSTANCE,
                    Role.DEFENDANT,
                    "R-APP-06",
                    "dispute=loan progress=docketed complaint_served=2026-11-16 answer_filed=false "
                            + "summoned=true breach_known=2021-05-01 loan_date=2020-10-01 interest_clause=clear "
                            + "loan_rate=24 loan_proof=both evidence_submitted=false evidence_deadline=2026-12-01"),
            Persona.of(
                    "供货公司，有仲裁条款",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-ACC-05",
                    "dispute=sale progress=preparing party_type=legal_person breach_known=2024-06-30 "
                            + "claim_amount=380000 provable_amount=380000 arb_clause=true arb_covers=true "
                            + "arb_invalid=none arb_or_litigation=false originals_available=false "
                            + "original_excuse=none opponent_admits=false"),
            Persona.of(
                    "申请执行人",
                    Stage.ENFORCEMENT,
                    Role.APPLICANT,
                    "R-ENF-01",
                    "dispute=loan title_kind=judgment performance_mode=once performance_end=2024-12-20 "
                            + "enforcement_filed=false debtor_assets_found=false"),
            Persona.of(
                    "上诉人，刚收到判决",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-APL-01",
                    "dispute=contract progress=judged judgment_doc=judgment judgment_served=2026-11-18 "
                            + "appeal_filed=false appeal_oral_only=false procedure=simplified"),
            Persona.of(
                    "买到伤人商品的消费者",
                    Stage.FIRST_INSTANCE,
                    Role.PLAINTIFF,
                    "R-LIM-04",
                    "dispute=product progress=preparing claim_type=product_liability "
                            + "breach_known=2024-12-30 first_delivery=2024-10-01 injury_earlier=false "
                            + "claim_amount=20000 provable_amount=20000"),
            Persona.of(
                    "保证人，被起诉",
                    Stage.FIRST_INSTANCE,
                    Role.DEFENDANT,
                    "R-LIM-08",
                    "dispute=loan progress=docketed guarantee_involved=true guarantee_type=joint "
                            + "guarantee_date=2024-12-31 guarantee_clause=none main_due=2025-12-31 "
                            + "guarantee_acted=false sued=both main_dispute_decided=false "
                            + "complaint_served=2026-11-20 answer_filed=false breach_known=2025-12-31 "
                            + "loan_date=2024-12-31"),
            Persona.of(
                    "被执行人",
                    Stage.ENFORCEMENT,
                    Role.RESPONDENT,
                    "R-ENF-08",
                    "dispute=sale title_kind=judgment performance_mode=once performance_end=2026-06-01 "
                            + "unpaid_base=90000 report_ordered=true asset_reported=false"),
            Persona.of(
                    "案外人，房子被查封",
                    Stage.ENFORCEMENT,
                    Role.THIRD_PARTY,
                    "R-TPR-02",
                    "dispute=house_sale claims_target=true target_objection_filed=true "
                            + "target_ruling_served=2026-11-19 target_suit_filed=false"));

    /** The table that docs/lab/interview.md holds beside that of before. */
    @Test
    void firstWarningComesEarlyAndNobodyIsAskedMuch() throws IOException {
        List<Integer> first = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (Persona persona : PERSONAS) {
            Effort effort = Effort.of(ENGINE, persona, TODAY);
            table.add(String.format(
                    "%s: first warning %d, %s %d, its day %d, all %d",
                    persona.name(), effort.first(), persona.rule(), effort.own(), effort.day(), effort.all()));
            assertThat(effort.asked()).as(persona.name()).doesNotHaveDuplicates();
            assertThat(effort.first()).as("first warning: " + persona.name()).isBetween(1, 14);
            assertThat(effort.own()).as(persona.rule() + ": " + persona.name()).isBetween(1, 14);
            assertThat(effort.all()).as("all: " + persona.name()).isLessThanOrEqualTo(25);
            first.add(effort.first());
        }
        Files.write(Files.createDirectories(Path.of("target")).resolve("personas.txt"), table);
        Collections.sort(first);
        assertThat(first.get(first.size() / 2)).isLessThanOrEqualTo(8);
    }
}
