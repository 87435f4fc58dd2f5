package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** Who has everything is told so, and nobody else. */
class CompleteEvidenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);

    private static final Map<String, Object> COMPLETE = Map.of(
            "dispute",
            "loan",
            "progress",
            "preparing",
            "loan_proof",
            "both",
            "evidence_sufficient",
            true,
            "originals_available",
            true,
            "electronic_evidence",
            false,
            "evidence_origin",
            "prc",
            "foreign_language",
            false);

    private static @Nullable CompleteEvidence of(Map<String, Object> facts) {
        return INTERVIEW
                .next(new CaseContext(
                        Stage.FIRST_INSTANCE,
                        Role.PLAINTIFF,
                        TODAY,
                        ENGINE.facts().read(facts)))
                .standing()
                .evidence();
    }

    @Test
    void saysWhatWasCountedAndOnWhatTheDutyRests() {
        CompleteEvidence evidence = of(COMPLETE);
        assertThat(evidence).isNotNull();
        assertThat(evidence.answers().stream().map(Answer::key))
                .containsExactlyInAnyOrder(
                        "loan_proof",
                        "evidence_sufficient",
                        "originals_available",
                        "electronic_evidence",
                        "evidence_origin",
                        "foreign_language");
        assertThat(evidence.rules()).isPositive();
        assertThat(evidence.basis().stream().map(one -> one.source().label())).contains("《民诉法》第六十七条");
    }

    /** Each row: one answer that is another, or none. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            evidence_sufficient, false
            evidence_sufficient, 不清楚
            evidence_sufficient,
            originals_available, false
            originals_available, 不清楚
            loan_proof,          transfer_only
            loan_proof,          不清楚
            loan_proof,
            foreign_language,
            electronic_evidence, 不清楚
            evidence_origin,
            """)
    void isSilentWhereSomethingIsMissingOrNotKnown(String key, @Nullable String value) {
        Map<String, Object> facts = new HashMap<>(COMPLETE);
        facts.remove(key);
        if (value != null) {
            facts.put(key, value);
        }
        assertThat(of(facts)).isNull();
    }

    @Test
    void isSilentWhereEvidenceIsMissedUnderAnotherHeading() {
        Map<String, Object> facts = new HashMap<>(COMPLETE);
        facts.putAll(Map.of("claim_amount", 80_000, "provable_amount", 50_000));
        assertThat(of(facts)).isNull();
        facts.put("provable_amount", 80_000);
        assertThat(of(facts)).isNotNull();
    }

    @Test
    void isSilentBeforeAnythingIsTold() {
        for (String dispute : ENGINE.facts().get("dispute").options().keySet()) {
            assertThat(of(Map.of("dispute", dispute, "progress", "preparing")))
                    .as(dispute)
                    .isNull();
        }
    }
}
