package org.mingfa.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.generation.AuditAnswer;
import org.mingfa.answers.generation.GenerationAudit;
import org.mingfa.cli.interview.AssessmentText;
import org.mingfa.cli.usage.Output;
import org.mingfa.cli.usage.Today;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.generation.BuildRequest;
import org.mingfa.indexer.generation.BuildRequest.Beginning;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.generation.GenerationCheck;
import org.mingfa.indexer.passage.PassageVectors;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.learned.LearnedFile;
import org.mingfa.segmentation.HanlpSegmenter;

/** The build of an update: of all that is registered, on the engine of the live generation, with vectors where it has them; and its check. */
record UpdateBuild(Mingfa root, Output output) {

    /** Builds, and returns the id of the new generation, which does not serve yet. */
    String run() throws IOException {
        GenerationStore store = root.store();
        Optional<String> live = store.live();
        Manifest before = live.isEmpty() ? null : store.manifest(live.get());
        String engine = before == null ? "lucene" : before.engine();
        if (before != null && before.model() == null) {
            return run(engine, null);
        }
        try (BuildVectors opened = BuildVectors.open(root.data())) {
            return run(engine, opened);
        }
    }

    private String run(String engine, @Nullable PassageVectors opened) throws IOException {
        GenerationStore store = root.store();
        BuildRequest request = new BuildRequest(
                store,
                new Input(new CorpusRegistry(root.data()).list(), ExtractionLimits.DEFAULT),
                new Target(engine, store.settings(engine), Beginning.WITH_LIVE),
                new Tools(new HanlpSegmenter(), opened, LearnedFile.standard(), GenerationCommand.Build.questions()));
        return GenerationCommand.Build.run(root, output, request).manifest().id();
    }

    /** What is wrong with a generation, its files first; what could not be checked is said beside. */
    static List<String> findings(Mingfa root, Output output, String checked) throws IOException {
        return audited(root, output, checked, check(root).findings(checked, new HanlpSegmenter().fingerprint()));
    }

    /** The same of one that was just built: its files are as they were written a moment ago, with their checksums. */
    static List<String> findingsOfBuilt(Mingfa root, Output output, String built) throws IOException {
        return audited(root, output, built, check(root).contents(built, new HanlpSegmenter().fingerprint()));
    }

    private static GenerationCheck check(Mingfa root) {
        return new GenerationCheck(root.store());
    }

    private static List<String> audited(Mingfa root, Output output, String checked, List<String> wrong)
            throws IOException {
        GenerationStore store = root.store();
        List<String> findings = new ArrayList<>(wrong);
        if (findings.isEmpty()) {
            AuditAnswer audit = new GenerationAudit(store, RiskEngine::load).audit(checked, Today.date());
            findings.addAll(AssessmentText.failures(audit));
            if (audit.notHeld() > 0) {
                output.message(audit.notHeld() + " 处依据的法律本库未收录原文，未核对；逐处列出：mingfa risk audit --generation " + checked);
            }
        }
        return findings;
    }
}
