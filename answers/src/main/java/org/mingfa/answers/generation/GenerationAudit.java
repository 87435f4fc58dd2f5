package org.mingfa.answers.generation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.mingfa.answers.law.GenerationLaw;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.RuleAudit;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.Nature;

/** The sources of all rules and legal values, looked up in a generation. */
public final class GenerationAudit {

    private final GenerationStore store;
    private final Supplier<RiskEngine> engine;

    public GenerationAudit(GenerationStore store, Supplier<RiskEngine> engine) {
        this.store = store;
        this.engine = engine;
    }

    /** What the generation says of every source on the day. */
    public AuditAnswer audit(String id, LocalDate day) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(store, id)) {
            return audit(open, day);
        }
    }

    private AuditAnswer audit(OpenGeneration open, LocalDate day) {
        return AuditAnswer.of(
                new RuleAudit(engine.get()).run(new GenerationLaw(open), day),
                open.manifest().id());
    }

    /** What fails, as lines of a check. Digests cannot show what a law says: without official texts nothing is asked. */
    public List<String> findings(String id, LocalDate day) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(store, id)) {
            if (open.catalogue().all().stream().noneMatch(law -> law.nature() == Nature.OFFICIAL)) {
                return List.of();
            }
            return audit(open, day).findings().stream()
                    .filter(AuditAnswer.FindingAnswer::fails)
                    .map(finding -> finding.owner() + " " + finding.where() + " " + finding.message())
                    .toList();
        }
    }
}
