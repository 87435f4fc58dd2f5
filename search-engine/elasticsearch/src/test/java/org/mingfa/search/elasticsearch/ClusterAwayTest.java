package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationCollection;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.document.Sha256;

/** What the generation store does while nothing listens where the cluster should be. */
class ClusterAwayTest {

    private static final Segmenter SEGMENTER = new HanlpSegmenter();

    @TempDir
    Path data;

    private GenerationStore store;
    private String urls;

    /** A port that is taken and where nobody listens. */
    private final Socket nobody = new Socket();

    @BeforeEach
    void giveAGenerationToAClusterThatIsAway() throws IOException {
        store = new GenerationStore(data);
        publish("embedded");
        publish("clustered");
        Path manifest = store.directory("clustered").resolve("manifest.json");
        String moved = Files.readString(manifest).replace("\"lucene\"", "\"elasticsearch\"");
        Files.writeString(manifest, moved);
        Files.writeString(manifest.resolveSibling("manifest.sha256"), Sha256.of(moved) + "\n");
        nobody.bind(new InetSocketAddress("127.0.0.1", 0));
        urls = "http://127.0.0.1:" + nobody.getLocalPort();
        Files.writeString(data.resolve("elasticsearch.properties"), "urls = " + urls + "\n");
    }

    @AfterEach
    void leaveThePort() throws IOException {
        nobody.close();
    }

    private void publish(String id) throws IOException {
        new SampleGeneration(SearchEngine.named("lucene"), SEGMENTER, Map.of())
                .digest("lend", "示例借贷法", java.time.LocalDate.of(2020, 1, 1), "借条应当写明还款日期。")
                .publish(store, id);
    }

    @Test
    void saysSoToEveryQuestionWithoutMakingEachWaitForATryOfItsOwn() throws Exception {
        Queue<RuntimeException> tries = new ConcurrentLinkedQueue<>(); // each that fails is told
        try (LiveGeneration live = new LiveGeneration(store, tries::add);
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(live.isReady()).isFalse();
            Callable<String> question = () -> {
                try {
                    return live.ask(open -> open.manifest().id());
                } catch (IndexUnavailableException away) {
                    return away.getMessage();
                }
            };
            long start = System.nanoTime();
            for (var answer : askers.invokeAll(List.of(question, question, question, question, question, question))) {
                assertThat(answer.get())
                        .startsWith("线上一代 clustered 无法打开。连接不上集群 " + urls)
                        .contains("请确认节点已启动");
            }
            long remembered = Duration.ofNanos(System.nanoTime() - start).toSeconds() / 2;
            assertThat((long) tries.size()).isBetween(1L, 2 + remembered); // a failure is remembered for two seconds
        }
    }

    @Test
    void leavesThePointerWhereItIsWhenTheClusterCannotBeTold() throws IOException {
        store.rollback();
        assertThatThrownBy(() -> store.promote("clustered"))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("连接不上集群");
        assertThat(store.live()).contains("embedded");
    }

    @Test
    void goesBackToAnEmbeddedGeneration() throws IOException {
        assertThat(store.rollback().generation()).isEqualTo("embedded");
        try (LiveGeneration live = new LiveGeneration(store)) {
            assertThat(live.isReady()).isTrue();
        }
    }

    @Test
    void keepsADraftWhoseIndexCannotBeRemovedUntilGcCan() throws IOException {
        Path killed = kill("killed");
        publish("next");
        assertThat(killed).exists();
        GenerationCollection collection = new GenerationCollection(store);
        assertThatThrownBy(() -> collection.collect(5)).isInstanceOf(EngineUnavailableException.class);
        assertThat(killed).exists();
        assertThat(store.list()).hasSize(3);
    }

    /** As a process leaves it that is killed while it builds. */
    private Path kill(String id) throws IOException {
        Path draft;
        try (GenerationDraft building = store.begin(id)) {
            draft = building.place("lucene", Map.of()).directory();
        }
        Files.createDirectories(draft);
        Files.writeString(
                draft.resolve(".index.json"), "{\"engine\":\"elasticsearch\",\"settings\":{\"prefix\":\"mingfa\"}}\n");
        return draft;
    }

    @Test
    void refusesToBuildThereButBuildsHere() {
        assertThatThrownBy(() -> {
                    try (GenerationDraft draft = store.begin("new")) {
                        SearchEngine.named("elasticsearch")
                                .create(draft.place("elasticsearch", store.settings("elasticsearch")))
                                .close();
                    }
                })
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("连接不上集群 " + urls);
    }
}
