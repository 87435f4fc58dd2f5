package org.mingfa.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.evaluation.gate.GateReport;
import org.mingfa.evaluation.gate.GenerationGate;
import org.mingfa.evaluation.gate.SetDirectory;
import org.mingfa.evaluation.run.KnownItemCheck;
import org.mingfa.evaluation.run.KnownItemCheck.Agreement;
import org.mingfa.evaluation.run.KnownItemCheck.Finding;
import org.mingfa.evaluation.run.StatuteSearch;
import org.mingfa.evaluation.run.TopicCoverage;
import org.mingfa.evaluation.run.TrecRun;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.version.AsOf;

/** The public statute sets on the whole law, in every version (the indexer, which dates them, may not be known here). */
@Tag("shared")
class LawRefBookMeasurementTest {

    private static final Path SHARED = Path.of(System.getProperty("mingfa.root"), "..", "shared");
    private static final Path SETS = SHARED.resolve("evaluation");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @TempDir
    private static Path folder;

    private static OpenGeneration generation;
    private static Searcher searcher;
    private static StatuteSearch search;

    @BeforeAll
    static void build() throws IOException {
        long start = System.nanoTime();
        HanlpSegmenter segmenter = new HanlpSegmenter();
        generation = LawRefBookGeneration.build(
                folder.resolve("lawrefbook"), segmenter, SHARED.resolve("corpora/lawrefbook"));
        print("build seconds", (System.nanoTime() - start) / 1_000_000_000);
        print("works", generation.catalogue().laws().size());
        print("passages", generation.index().passageCount());
        searcher = new Searcher(segmenter, new QuestionWords(), null);
        search = new StatuteSearch(searcher, generation, new AsOf.Any(TODAY), Mode.LEXICAL);
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static void print(String what, Object value) {
        System.out.println("measured " + what + ": " + value);
    }

    @Test
    void measuresTheLargestSetInReasonableTime() throws IOException {
        measure(TopicFile.read(SETS.resolve("stard/train.jsonl")).asSet("stard"));
    }

    @Test
    void measuresScenariosAndTheStarterTopicsAmongTheWholeLaw() throws IOException {
        measure(TopicFile.read(SETS.resolve("lawbench/scenario_to_article.jsonl"))
                .asSet("scenario"));
        SetDirectory directory = new SetDirectory(folder.resolve("none"));
        measure(directory.topics(SetDirectory.STARTER));
        GateReport report = new GenerationGate(searcher, new Evaluation(System::nanoTime, done -> {}))
                .check(generation, null, directory.gated(), TODAY);
        report.sets().forEach(verdict -> print("gate", verdict));
        assertThat(report.passes()).isTrue();
        assertThat(report.isMeasured()).isTrue();
    }

    @Test
    void measuresKnownItemsBothWays() throws IOException {
        TopicFile known = TopicFile.read(SETS.resolve("lawbench/known_item.jsonl"));
        measure(known.asSet("known-item"));
        List<Finding> findings = new KnownItemCheck(generation).check(known.knownItems());
        TreeMap<Agreement, Integer> agreement = new TreeMap<>();
        findings.forEach(finding -> agreement.merge(finding.agreement(), 1, Integer::sum));
        print("known items by name and by text", agreement);
        findings.stream()
                .filter(finding -> finding.agreement() != Agreement.SAME)
                .forEach(finding ->
                        print("differs", finding.item().named() + " " + finding.agreement() + " " + finding.byText()));
        assertThat(findings).hasSize(250);
    }

    private static void measure(TopicSet set) throws IOException {
        long start = System.nanoTime();
        TopicCoverage coverage = TopicCoverage.of(set.statuteTopics(), generation, new AsOf.Any(TODAY));
        EvaluationReport report = new Evaluation(System::nanoTime, done -> {})
                .run(EvaluationRequest.of(set, search, search.tag()).timing(search.firstPage()));
        print(set.name() + " seconds", (System.nanoTime() - start) / 1_000_000_000);
        print(set.name() + " coverage", coverage.share() + " missing " + coverage.missing());
        print(set.name() + " first page", report.latency());
        report.metrics().forEach(m -> print(set.name() + " " + m.metric(), m.interval()));
        Path run = folder.resolve(set.name() + ".tsv");
        TrecRun.write(report.run(), run);
        EvaluationReport again = Evaluation.measure(EvaluationRequest.of(set, search, "again"), TrecRun.read(run));
        assertThat(again.metrics()).isEqualTo(report.metrics());
    }
}
