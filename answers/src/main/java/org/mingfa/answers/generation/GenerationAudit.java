package org.mingfa.answers.generation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingfa.answers.law.GenerationLaw;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.audit.LawLookup.Answer;
import org.mingfa.risk.audit.RuleAudit;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalStatus;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.LawCatalogue;

/**
 * The sources of all rules and legal values, looked up in a generation. A law that it holds no official text of, or not the
 * version of the day, is not checked, unless the generation that serves has one: then it was lost, and that fails.
 */
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

    /** The same for a generation that is open already; it stays open. */
    public AuditAnswer audit(OpenGeneration open, LocalDate day) throws IOException {
        String id = open.manifest().id();
        Optional<String> serving = store.live().filter(live -> !live.equals(id));
        LawLookup law = new GenerationLaw(open);
        if (serving.isPresent()) {
            law = missing(law, OpenGeneration.readCatalogue(store, serving.get()));
        }
        RiskEngine audited = engine.get();
        RuleAudit audit = new RuleAudit(audited);
        return AuditAnswer.of(
                audit.run(law, day),
                id,
                local(audited.law(), day),
                new ComingLaw(audit, day).sentences(open.catalogue(), audited.law()));
    }

    /** Files that were not used, then what has fallen behind. */
    private static List<String> local(LawBook law, LocalDate day) {
        return Stream.concat(
                        law.local().problems().stream(),
                        LocalStatus.of(law.local(), law.shipped(), day).stream()
                                .filter(LocalStatus::outdated)
                                .map(status -> status.file().file() + "：" + status.words()))
                .toList();
    }

    /** Tells a law that the generation lost from one that nobody expects of it. */
    private static LawLookup missing(LawLookup law, LawCatalogue serving) {
        return (title, article, date) -> {
            Answer answer = law.find(title, article, date);
            boolean isLost = switch (answer) {
                case Answer.NotHeld none -> holds(serving, title);
                case Answer.VersionNotHeld none -> holds(serving, title, date);
                case Answer.NotInForce none -> holds(serving, title, date);
                default -> false;
            };
            return isLost ? new Answer.NoLongerHeld() : answer;
        };
    }

    private static boolean holds(LawCatalogue serving, String title) {
        return serving.findNamed(title).stream()
                .flatMap(versions -> versions.all().stream())
                .anyMatch(version -> version.nature() == Nature.OFFICIAL);
    }

    private static boolean holds(LawCatalogue serving, String title, LocalDate date) {
        return serving.findNamed(title)
                .flatMap(versions -> versions.inForce(date))
                .filter(version -> version.nature() == Nature.OFFICIAL)
                .isPresent();
    }
}
