package org.mingfa.cli.generation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.generation.AuditAnswer;
import org.mingfa.answers.generation.GenerationAudit;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.risk.AssessmentText;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.generation.BuildRequest;
import org.mingfa.indexer.generation.BuildRequest.BaseIndex;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.generation.GenerationCheck;
import org.mingfa.indexer.generation.PassageVectors;
import org.mingfa.indexer.reading.EarlierReading;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.segmentation.HanlpSegmenter;

/** The build of an update: of all that is registered, on the engine of the live generation, with vectors where it has them; and its check. */
public record UpdateBuild(RootCommand root, Output output, EarlierReading earlier) {

    /** Builds, and returns the id of the new generation, which does not serve yet. */
    public String run() throws IOException {
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
                new Input(new CorpusRegistry(root.data()).list(), ExtractionLimits.DEFAULT, earlier),
                new Target(engine, store.settings(engine), BaseIndex.WITH_LIVE),
                new Tools(
                        new HanlpSegmenter(), opened, RankingModelFile.standard(), GenerationBuildCommand.questions()));
        return GenerationBuildCommand.run(root, output, request).manifest().id();
    }

    /** What is wrong with a generation, its files first; what could not be checked is said beside. */
    public static List<String> findings(RootCommand root, Output output, String checked) throws IOException {
        List<String> wrong = new GenerationCheck(root.store()).findings(checked, new HanlpSegmenter().fingerprint());
        return wrong.isEmpty() ? failures(output, audit(root).audit(checked, Today.date())) : wrong;
    }

    /** The same of one that was just built: its files are as they were written a moment ago, with their checksums. */
    public List<String> findings(OpenGeneration built) throws IOException {
        List<String> wrong = new GenerationCheck(root.store()).contents(built, new HanlpSegmenter().fingerprint());
        return wrong.isEmpty() ? failures(output, audit(root).audit(built, Today.date())) : wrong;
    }

    private static GenerationAudit audit(RootCommand root) {
        return new GenerationAudit(root.store(), RiskEngine::load);
    }

    private static List<String> failures(Output output, AuditAnswer audit) {
        if (audit.notHeld() > 0) {
            output.message(audit.notHeld() + " 处依据的文本本库没有收录，未核对，不妨碍上线；要核对，先登记收有它们的语料（mingfa corpus known）再更新。逐处列出："
                    + "mingfa risk audit --generation " + audit.generation());
        }
        return AssessmentText.failures(audit);
    }
}
