package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.generation.BuildListener;
import org.mingfa.indexer.generation.BuildReport;
import org.mingfa.indexer.generation.BuildRequest;
import org.mingfa.indexer.generation.BuildRequest.BaseIndex;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.generation.GenerationBuild;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Searcher;
import org.mingfa.search.testkit.FirstTen;
import org.mingfa.search.testkit.RelevanceContract;
import org.mingfa.search.testkit.TestCluster;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.version.AsOf;
import tools.jackson.databind.json.JsonMapper;

/** Real laws, real questions, the whole search: both engines show nearly the same first ten. */
@Tag("elasticsearch")
@Tag("shared")
class LawBookRelevanceTest {

    private static final System.Logger LOG = System.getLogger(LawBookRelevanceTest.class.getName());
    private static final Path SHARED = Path.of(System.getProperty("mingfa.root"), "..", "shared");
    private static final AsOf DAY = new AsOf.Day(LocalDate.of(2026, 1, 1));
    private static final int QUESTIONS = 200;
    private static final int SHOWN = 5;

    @TempDir
    Path directory;

    private final Segmenter segmenter = new HanlpSegmenter();
    private final Searcher searcher = new Searcher(segmenter, new QuestionWords(), null);

    @Test
    void showsNearlyTheSameFirstTenOnBothEngines() throws IOException {
        Map<String, String> settings = TestCluster.ofNodes(3).settings("shards", "3", "replicas", "1");
        GenerationStore embedded = new GenerationStore(directory.resolve("lucene"));
        GenerationStore clustered = new GenerationStore(directory.resolve("elasticsearch"));
        String one = build(embedded, "lucene", Map.of());
        String other = build(clustered, "elasticsearch", settings);
        try (OpenGeneration lucene = OpenGeneration.open(embedded, one);
                OpenGeneration elasticsearch = OpenGeneration.open(clustered, other)) {
            assertThat(elasticsearch.index().passageCount())
                    .isEqualTo(lucene.index().passageCount());
            FirstTen agreement = FirstTen.compare(questions(), firstTen(lucene), firstTen(elasticsearch));
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} passages, {1} questions, {2} of ten in common, {3} questions differ",
                    lucene.index().passageCount(),
                    agreement.questions(),
                    agreement.mean(),
                    agreement.differing().size());
            agreement.differing().stream()
                    .limit(SHOWN)
                    .forEach(difference -> LOG.log(System.Logger.Level.INFO, difference.toString()));
            assertThat(agreement.questions()).isEqualTo(QUESTIONS);
            assertThat(agreement.mean()).isGreaterThanOrEqualTo(RelevanceContract.LEAST_AGREEMENT);
        }
        SearchEngine.named("elasticsearch").delete(new IndexLocation(directory, other, settings));
    }

    private String build(GenerationStore store, String engine, Map<String, String> settings) throws IOException {
        CorpusRegistry registry = new CorpusRegistry(store.data());
        Files.createDirectories(store.data());
        List<String> lines = new ArrayList<>();
        settings.forEach((name, value) -> lines.add(name + " = " + value));
        Files.write(store.data().resolve("elasticsearch.properties"), lines);
        registry.add(
                "lawrefbook",
                SHARED.resolve("corpora/lawrefbook").toRealPath().toString(),
                CorpusFormat.LAWREFBOOK,
                directory);
        Path questions = Path.of(System.getProperty("mingfa.root"), "corpora", LayQuestions.FOLDER);
        BuildRequest request = new BuildRequest(
                store,
                Input.of(registry.list()),
                new Target(engine, settings, BaseIndex.WITH_LIVE),
                new Tools(
                        segmenter, null, RankingModelFile.standard(), new LayQuestions(LayQuestions.files(questions))));
        long start = System.nanoTime();
        BuildReport report = new GenerationBuild(request, InstantSource.system()).run(BuildListener.SILENT);
        LOG.log(System.Logger.Level.INFO, "{0} built in {1} s", engine, (System.nanoTime() - start) / 1_000_000_000);
        return report.manifest().id();
    }

    private Function<String, List<String>> firstTen(OpenGeneration generation) {
        return question -> searcher.search(generation, SearchRequest.of(question, DAY)).hits().stream()
                .map(Hit::id)
                .toList();
    }

    private static List<String> questions() throws IOException {
        JsonMapper json = new JsonMapper();
        try (Stream<String> lines = Files.lines(SHARED.resolve("evaluation/stard/train.jsonl"))) {
            return lines.limit(QUESTIONS)
                    .map(line -> json.readTree(line).get("question").asString())
                    .toList();
        }
    }
}
