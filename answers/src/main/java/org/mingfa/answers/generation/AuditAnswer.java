package org.mingfa.answers.generation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingfa.risk.audit.AuditFinding;
import org.mingfa.risk.audit.AuditReport;

/**
 * What an audit of the rules looked at and found.
 *
 * @param notHeld how many sources were not checked, because no official text of their law is held
 * @param findings those that fail, those that are explained, and those that were not checked
 * @param local what the operator's own data lack on that day, or why a file of them was not used; sentences
 * @param coming what changes in the weeks after that day; sentences
 */
public record AuditAnswer(
        String generation,
        LocalDate asOf,
        boolean passed,
        int rules,
        int facts,
        int values,
        int sources,
        int notHeld,
        List<FindingAnswer> findings,
        List<String> local,
        List<String> coming) {

    private static final String NOT_HELD = AuditFinding.Kind.NOT_HELD.name().toLowerCase(Locale.ROOT);

    /**
     * One source that does not say what it should, is explained, or was not checked.
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

        /** True where nothing was looked at, because no official text of the law is held. */
        public boolean isUnchecked() {
            return kind.equals(NOT_HELD);
        }
    }

    static AuditAnswer of(AuditReport report, String generation, List<String> local, List<String> coming) {
        return new AuditAnswer(
                generation,
                report.asOf(),
                report.passed(),
                report.rules(),
                report.facts(),
                report.values(),
                report.sources(),
                report.notHeld(),
                report.findings().stream().map(FindingAnswer::of).toList(),
                local,
                coming);
    }
}
