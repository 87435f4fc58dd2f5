package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.testkit.PassageGenerator;
import org.mingfa.search.testkit.TestCluster;

/** The life of a generation's index on a real node, beyond what every engine's contract says. */
@Tag("elasticsearch")
class GenerationIndexTest {

    private static final ElasticsearchSearchEngine ENGINE = new ElasticsearchSearchEngine();
    private static final PassageGenerator GENERATOR = new PassageGenerator(9, 0);

    @TempDir
    Path directory;

    private final Map<String, String> settings = TestCluster.ofNodes(1).settings("prefix", "life");

    private IndexLocation place(String generation) {
        return new IndexLocation(directory, generation, settings);
    }

    @AfterEach
    void removeAll() throws IOException {
        for (String generation : new String[] {"a", "A"}) {
            ENGINE.delete(place(generation));
        }
    }

    private void build(String generation, int passages) throws IOException {
        try (IndexBuild build = ENGINE.create(place(generation))) {
            for (int n = 0; n < passages; n++) {
                build.add(GENERATOR.passage(n));
            }
            build.commit();
        }
    }

    private long passagesOf(String generation) throws IOException {
        try (LegalIndex index = ENGINE.open(place(generation))) {
            return index.passageCount();
        }
    }

    @Test
    void keepsGenerationsApartThatDifferInCase() throws IOException {
        build("a", 2);
        build("A", 3);
        assertThat(passagesOf("a")).isEqualTo(2);
        assertThat(passagesOf("A")).isEqualTo(3);
    }

    @Test
    void neverTakesThePlaceOfAFinishedIndex() throws IOException {
        build("a", 2);
        assertThatThrownBy(() -> build("a", 3))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("已有索引 life-a");
        assertThat(passagesOf("a")).isEqualTo(2);
    }

    @Test
    void takesThePlaceOfWhatAKilledBuildLeft() throws IOException {
        try (IndexBuild killed = ENGINE.create(place("a"))) {
            killed.add(GENERATOR.passage(0));
            assertThatThrownBy(() -> passagesOf("a")).hasMessageContaining("没有构建完成");
            build("a", 3);
            assertThat(passagesOf("a")).isEqualTo(3);
        }
    }

    @Test
    void refusesABuildWithAnIdTwice() {
        assertThatThrownBy(() -> {
                    try (IndexBuild build = ENGINE.create(place("a"))) {
                        build.add(GENERATOR.passage(0));
                        build.add(GENERATOR.passage(0));
                        build.commit();
                    }
                })
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("写入 2 段")
                .hasMessageContaining("有 1 段");
    }

    @Test
    void showsByTheAliasWhichGenerationServes() throws Exception {
        build("a", 1);
        build("A", 1);
        ENGINE.announce(place("a"));
        assertThat(served()).isEqualTo("life-a");
        ENGINE.announce(place("A"));
        assertThat(served()).isEqualTo("life-+a");
    }

    private static String served() throws IOException, InterruptedException {
        URI alias = URI.create(TestCluster.ofNodes(1).urls() + "/_cat/aliases/life.live?h=index");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(alias).build(), BodyHandlers.ofString())
                    .body()
                    .strip();
        }
    }
}
