package org.mingfa.answers.generation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.answers.law.GenerationLaw;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.AuditReport;
import org.mingfa.risk.audit.RuleAudit;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.Nature;

/** The sources of all rules and legal values, looked up in a generation. */
final class GenerationAudit {

    private GenerationAudit() {}

    static AuditReport of(GenerationStore store, String id, LocalDate day) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(store, id)) {
            return new RuleAudit(RiskEngine.load()).run(new GenerationLaw(open), day);
        }
    }

    /** What fails, as lines of a check. Digests cannot show what a law says: without official texts nothing is asked. */
    static List<String> findings(GenerationStore store, String id, LocalDate day) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(store, id)) {
            if (open.catalogue().all().stream().noneMatch(law -> law.nature() == Nature.OFFICIAL)) {
                return List.of();
            }
        }
        return of(store, id, day).failures().stream()
                .map(finding -> finding.owner() + " " + finding.where() + " " + finding.message())
                .toList();
    }
}
