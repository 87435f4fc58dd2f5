package org.mingfa.risk.interview;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * An invented person with a case, who answers what is true of it, what is usual of all else, and 不清楚 where neither is
 * said.
 *
 * @param rule the rule of which this person must hear
 * @param truth answers by key
 */
record Persona(String name, Stage stage, Role role, String rule, Map<String, String> truth) {

    /** Of a person who did all well: what one answers where the case is not about it. */
    private static final Map<String, String> USUAL = new HashMap<>();

    static {
        yes("direct_interest defendant_identified claims_specific facts_stated interest_details materials_complete");
        yes("corrected all_joined evidence_sufficient evidence_submitted originals_available original_carrier");
        yes("address_confirmed e_service_consent domicile_in_prc claims_all_listed special_powers_listed agent_proof");
        yes("electronic_evidence enforcement_materials title_clear debtor_assets_found appeal_requests_complete");
        yes("answer_filed court_told identity_verified court_at_exclusive_place term_agreed fee_paid appeal_fee_paid");
        no("interest_claimed arb_clause correction_ordered truth_contested guarantee_involved pre_mediation");
        no("court_clause jurisdiction_doubt injury_earlier interrupted obstacle limitation_pleaded quality_dispute");
        no("has_mortgage fee_noticed wage_claim counterclaim_filed reduce_claim converted_to_ordinary has_agent");
        no("has_preserved_assets enforcement_filed preservation_objected change_claims counterclaim_planned");
        no("withdraw_planned witness_needed appraisal_needed appraisal_objection admission foreign_language");
        no("court_ordered_presence evidence_tampered summoned must_attend online_hearing online_consented");
        no("hearing_recording address_changed documents_refused publication_service online_forced online_partial");
        no("account_shared retrial_considered affected_by_judgment foreign_related pure_payment penalty_claimed");
        no("enforcement_demanded enforcement_obstacle final_this_round settled act_objection other_creditors");
        no("claims_target target_objection_filed due_claim_noticed retrial_applied performed arbitral_finding");
        no("appeal_new_evidence new_claim_on_appeal professional_lender illegal_purpose_known report_ordered");
        no(
                "work_injury violence_feared pre_filing_number divorce_registration_asked advance_needed bride_price_claimed");
        no("respondent_minor plans_to_leave first_hearing_held mortgage_exercised small_claims_agreed");
        USUAL.putAll(Map.of(
                "case_kind", "civil",
                "confidentiality", "none",
                "party_type", "natural",
                "claim_amount", "50000",
                "provable_amount", "50000",
                "procedure", "none_yet",
                "plaintiff_status", "active",
                "defendant_address", "accurate",
                "dispute_nature", "civil",
                "prior_case", "none"));
        USUAL.putAll(Map.of(
                "joinder_relation", "none",
                "court_link", "defendant_domicile",
                "parties_location", "both_in",
                "province", "江苏",
                "court_level", "basic",
                "special_court", "none",
                "ordinary_only", "none",
                "formation_right", "none",
                "fee_relief", "none",
                "relief_ground", "none"));
        USUAL.putAll(Map.of(
                "preservation", "none",
                "evidence_method", "none",
                "evidence_origin", "prc",
                "court_help", "none",
                "special_burden", "none",
                "deposit_label", "none",
                "summary_matter", "none",
                "crime_link", "none",
                "loan_source", "own",
                "claim_type", "general"));
        USUAL.putAll(Map.of(
                "attendance", "attend",
                "listing_ground", "none",
                "evasion_act", "none",
                "loan_red_flags", "0",
                "waiver_act", "none",
                "enforcement_court", "first_instance",
                "debtor_kind", "natural",
                "soldier_spouse", "none",
                "interest_clause", "none"));
    }

    private static void yes(String keys) {
        for (String key : keys.split(" ")) {
            USUAL.put(key, "true");
        }
    }

    private static void no(String keys) {
        for (String key : keys.split(" ")) {
            USUAL.put(key, "false");
        }
    }

    /** @param told key and answer in turn */
    static Persona of(String name, Stage stage, Role role, String rule, String told) {
        Map<String, String> truth = new LinkedHashMap<>();
        for (String answer : told.split(" ", -1)) {
            int is = answer.indexOf('=');
            truth.put(answer.substring(0, is), answer.substring(is + 1));
        }
        return new Persona(name, stage, role, rule, truth);
    }

    String answer(String key) {
        return truth.getOrDefault(key, USUAL.getOrDefault(key, "不清楚"));
    }
}
