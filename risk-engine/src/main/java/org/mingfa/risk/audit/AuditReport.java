package org.mingfa.risk.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * What an audit looked at and what it found.
 *
 * @param rules how many rules
 * @param facts how many questions
 * @param values how many dated entries of values of law
 * @param sources how many provisions were looked up
 */
public record AuditReport(LocalDate asOf, int rules, int facts, int values, int sources, List<AuditFinding> findings) {

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** True when every provision whose law is held was found as it is cited, or its absence is explained. */
    public boolean passed() {
        return findings.stream().noneMatch(AuditFinding::fails);
    }

    public List<AuditFinding> failures() {
        return findings.stream().filter(AuditFinding::fails).toList();
    }

    /** How many provisions were not checked, because no official text of their law is held. */
    public int notHeld() {
        return (int) findings.stream()
                .filter(finding -> finding.kind() == AuditFinding.Kind.NOT_HELD)
                .count();
    }
}
