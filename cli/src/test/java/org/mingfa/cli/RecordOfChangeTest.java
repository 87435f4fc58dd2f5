package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.testkit.SampleGeneration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that change something say with --json what they changed: one record on stdout, messages beside it. */
class RecordOfChangeTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private JsonNode record(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--json", "--data", folder.resolve("data").toString()));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isNotEmpty();
        assertThat(run.out().lines()).hasSize(1);
        return JSON.readTree(run.out());
    }

    @Test
    void ofCorpora() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        JsonNode corpus = JSON.valueToTree(
                Map.of("name", "mine", "location", files.toString(), "format", "AUTO", "complete", Map.of()));
        assertThat(record("corpus", "add", "mine", files.toString())).isEqualTo(corpus);
        assertThat(record("corpus", "remove", "mine")).isEqualTo(corpus);
    }

    @Test
    void ofGenerations() throws IOException {
        GenerationStore store = new GenerationStore(folder.resolve("data"));
        for (String id : List.of("g1", "g2")) {
            new SampleGeneration()
                    .law("light", "样例灯塔法", LocalDate.of(2011, 1, 1), null, "灯塔整夜点亮。")
                    .publish(store, id);
        }
        store.promote("g1");
        JsonNode promoted = record("generation", "promote", "g2");
        assertThat(promoted.propertyNames()).containsExactly("generation", "promoted", "forced", "verdict");
        assertThat(promoted.path("generation").asString()).isEqualTo("g2");
        assertThat(promoted.path("promoted").asBoolean()).isTrue();
        assertThat(promoted.path("forced").asBoolean()).isFalse();
        assertThat(promoted.at("/verdict/generation").asString()).isEqualTo("g2");
        assertThat(record("generation", "rollback"))
                .isEqualTo(JSON.valueToTree(Map.of("generation", "g1", "passed_over", List.of())));
        assertThat(record("generation", "gc", "g2")).isEqualTo(JSON.valueToTree(List.of("g2")));
    }
}
