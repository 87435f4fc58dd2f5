package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.generation.BuildListener;
import org.mingfa.indexer.generation.GenerationCopy;
import org.mingfa.search.generation.GenerationCollection;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Searcher;
import org.mingfa.search.testkit.PassageGenerator;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.search.testkit.TestCluster;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.version.AsOf;

/** Generations of a data directory whose settings name a cluster: going live, going back, copying, removing. */
@Tag("elasticsearch")
class GenerationsOnAClusterTest {

    private static final Segmenter SEGMENTER = new HanlpSegmenter();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String PREFIX = "store";

    @TempDir
    Path data;

    private final Searcher searcher = new Searcher(SEGMENTER, new QuestionWords(), null);
    private GenerationStore store;

    @BeforeEach
    void nameTheCluster() throws IOException {
        Files.writeString(
                data.resolve("elasticsearch.properties"),
                "urls = " + TestCluster.ofNodes(1).urls() + "\nprefix = " + PREFIX + "\n");
        store = new GenerationStore(data);
    }

    @AfterEach
    void removeAll() throws IOException {
        for (var manifest : store.list()) {
            SearchEngine.named(manifest.engine()).delete(store.place(manifest));
        }
    }

    private void publish(String engine, String id) throws IOException {
        new SampleGeneration(SearchEngine.named(engine), SEGMENTER, store.settings(engine))
                .law("lend", "中华人民共和国示例借贷法", LocalDate.of(2020, 1, 1), null, "借条应当写明还款日期。", "利率不得超过四倍。")
                .law(
                        "pets",
                        "示例宠物管理条例",
                        LocalDate.of(2000, 1, 1),
                        null,
                        IntStream.rangeClosed(1, 60)
                                .mapToObj(n -> "饲养第" + n + "类宠物应当登记，依照示例借贷法第一条办理。")
                                .toArray(String[]::new))
                .publish(store, id);
    }

    @Test
    void showsByTheAliasWhatServesAndRemovesWhatDoesNot() throws Exception {
        publish("elasticsearch", "G1");
        publish("elasticsearch", "g2");
        assertThat(alias()).isEqualTo(PREFIX + "-g2");
        try (LiveGeneration live = new LiveGeneration(store)) {
            assertThat(first(live)).isEqualTo("g2 lend#1");
            assertThat(store.rollback().generation()).isEqualTo("G1");
            assertThat(alias()).isEqualTo(PREFIX + "-+g1");
            assertThat(first(live)).isEqualTo("G1 lend#1");
        }
        assertThat(new GenerationCollection(store).collect(List.of("g2"))).containsExactly("g2");
        assertThat(indices()).containsExactly(PREFIX + "-+g1");
    }

    private String first(LiveGeneration live) {
        return live.ask(open -> open.manifest().id() + " "
                + searcher.search(open, SearchRequest.of("还款日期", new AsOf.Day(DAY)))
                        .hits()
                        .getFirst()
                        .id());
    }

    @Test
    void refusesToServeWhatIsGoneFromTheCluster() throws IOException {
        publish("elasticsearch", "g1");
        publish("elasticsearch", "g2");
        SearchEngine.named("elasticsearch").delete(store.place(store.manifest("g1")));
        assertThatThrownBy(() -> store.rollback())
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("上没有索引 " + PREFIX + "-g1");
        assertThat(store.live()).contains("g2");
    }

    @Test
    void removesTheIndicesOfKilledBuildsAndNoOthers() throws Exception {
        publish("elasticsearch", "g1");
        for (boolean committed : List.of(false, true)) {
            killed("lost", committed);
            assertThat(indices()).containsExactly(PREFIX + "-g1", PREFIX + "-lost");
            assertThat(new GenerationCollection(store).collect(2)).isEmpty();
            assertThat(indices()).containsExactly(PREFIX + "-g1");
        }
        try (var left = Files.list(data.resolve("generations"))) {
            assertThat(left).hasSize(1);
        }
    }

    /** What kill -9 leaves: the draft and its index, half-built or finished but not published. */
    private void killed(String id, boolean committed) throws IOException {
        GenerationDraft draft = store.begin("other-" + id);
        SearchEngine.IndexLocation place = draft.place("elasticsearch", store.settings("elasticsearch"));
        SearchEngine.IndexLocation lost = new SearchEngine.IndexLocation(place.directory(), id, place.settings());
        IndexBuild build = SearchEngine.named("elasticsearch").create(lost);
        build.add(new PassageGenerator(3, 0).passage(0));
        if (committed) {
            build.commit();
        }
        Path left = place.directory().resolveSibling(".building-" + id);
        Files.createDirectories(left);
        Files.copy(place.directory().resolve(".index.json"), left.resolve(".index.json"));
        draft.close();
    }

    @Test
    void removesTheIndexOfABuildThatFailsAfterItsIndexIsFinished() throws Exception {
        assertThatThrownBy(() -> {
                    try (GenerationDraft draft = store.begin("failed")) {
                        try (IndexBuild build = SearchEngine.named("elasticsearch")
                                .create(draft.place("elasticsearch", store.settings("elasticsearch")))) {
                            build.add(new PassageGenerator(3, 0).passage(0));
                            build.commit();
                        }
                        throw new IOException("no room for the manifest");
                    }
                })
                .hasMessage("no room for the manifest");
        assertThat(indices()).isEmpty();
    }

    @Test
    void answersTheSameAfterACopyThereAndBack() throws IOException {
        publish("lucene", "g1");
        String clustered = copy("g1", "elasticsearch", 1);
        String back = copy(clustered, "lucene", 2);
        assertThat(store.manifest(clustered).engine()).isEqualTo("elasticsearch");
        assertThat(store.manifest(clustered).settings()).isEqualTo(Map.of("prefix", PREFIX));
        assertThat(answers(clustered)).isEqualTo(answers("g1"));
        assertThat(answers(back)).isEqualTo(answers("g1"));
    }

    private String copy(String id, String engine, long second) throws IOException {
        return new GenerationCopy(store, SEGMENTER, () -> Instant.ofEpochSecond(second))
                .run(id, engine, BuildListener.SILENT)
                .id();
    }

    /** Hits, scores and highlights of some questions, and what cites an article. */
    private List<List<String>> answers(String id) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(store, id)) {
            return List.of("借条 还款日期", "宠物登记", "示例借贷法第二条", "“利率不得超过”", "第7类宠物").stream()
                    .map(question ->
                            searcher.search(open, SearchRequest.of(question, new AsOf.Day(DAY))).hits().stream()
                                    .map(GenerationsOnAClusterTest::line)
                                    .toList())
                    .toList();
        }
    }

    private static String line(Hit hit) {
        return hit.id() + " " + hit.score() + " " + hit.highlights();
    }

    private static String alias() throws Exception {
        return ask("/_cat/aliases/" + PREFIX + ".live?h=index");
    }

    private static List<String> indices() throws Exception {
        return ask("/_cat/indices/" + PREFIX + "-*?h=index").lines().sorted().toList();
    }

    private static String ask(String path) throws Exception {
        return ClusterRequest.to(TestCluster.ofNodes(1)).send("GET", path, null).strip();
    }
}
