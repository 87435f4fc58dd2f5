package org.mingfa.answers.generation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingfa.risk.audit.AuditFinding;
import org.mingfa.risk.audit.AuditReport;

/**
 * What an audit of the rules looked at and found.
 *
 * @param findings those that fail, and those that are explained
 */
public record AuditAnswer(
        String generation,
        LocalDate asOf,
        boolean passed,
        int rules,
        int facts,
        int values,
        int sources,
        List<FindingAnswer> findings) {

    /**
     * One source that does not say what it should, or is explained.
     *
     * @param owner the rule or value that rests on it
     * @param where file and line of the rule
     */
    public record FindingAnswer(
            String kind, boolean fails, String owner, String where, String source, LocalDate version, String message) {

        static FindingAnswer of(AuditFinding finding) {
            return new FindingAnswer(
                    finding.kind().name().toLowerCase(Locale.ROOT),
                    finding.fails(),
                    finding.owner(),
                    finding.where(),
                    finding.source().label(),
                    finding.source().version(),
                    finding.message());
        }
    }

    static AuditAnswer of(AuditReport report, String generation) {
        return new AuditAnswer(
                generation,
                report.asOf(),
                report.passed(),
                report.rules(),
                report.facts(),
                report.values(),
                report.sources(),
                report.findings().stream().map(FindingAnswer::of).toList());
    }
}
