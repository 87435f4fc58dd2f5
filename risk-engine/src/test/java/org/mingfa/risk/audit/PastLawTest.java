package org.mingfa.risk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.LawLookup.Answer;

/** Old law governs only facts of its time: its absence from a corpus is explained, a wrong text of it is not. */
class PastLawTest {

    private static final RuleAudit AUDIT = new RuleAudit(RiskEngine.load());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void absenceOfRepealedLawIsExplained() {
        AuditReport report = AUDIT.run((law, article, date) -> new Answer.NotHeld(), TODAY);
        assertThat(report.findings())
                .filteredOn(finding -> finding.source().shortTitle().equals("民法通则"))
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == AuditFinding.Kind.EXPLAINED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.owner().equals("R-LIM-01"))
                .filteredOn(finding -> finding.source().shortTitle().equals("民法典"))
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == AuditFinding.Kind.NOT_HELD);
    }

    @Test
    void repealedLawIsLookedUpAtItsOwnTime() {
        AUDIT.run(
                (law, article, date) -> {
                    if (law.equals("中华人民共和国民法总则")) {
                        assertThat(date).isEqualTo(LocalDate.of(2017, 10, 1));
                    }
                    return new Answer.NotInForce();
                },
                TODAY);
    }
}
