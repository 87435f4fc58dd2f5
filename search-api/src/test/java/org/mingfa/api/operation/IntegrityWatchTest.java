package org.mingfa.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.passage.FileChecksums;

class IntegrityWatchTest {

    @TempDir
    Path data;

    private void build(GenerationStore store, String id) throws IOException {
        try (GenerationDraft draft = store.begin(id)) {
            Files.writeString(draft.directory().resolve("laws.jsonl"), "{}");
            Map<String, String> sums = FileChecksums.of(draft.directory(), GenerationDraft::isLasting)
                    .sums();
            Instant time = Instant.EPOCH;
            draft.publish(new Manifest(
                    id,
                    null,
                    time,
                    time,
                    "lucene",
                    Map.of(),
                    List.of(),
                    Manifest.Counts.NONE,
                    1,
                    1,
                    1,
                    "d",
                    null,
                    Map.of(),
                    sums));
        }
    }

    @Test
    void countsWhatIsDamagedAndForgetsItWhenItIsMended() throws IOException {
        GenerationStore store = new GenerationStore(data);
        build(store, "g1");
        build(store, "g2");
        Path laws = store.directory("g1").resolve("laws.jsonl");
        try (IntegrityWatch watch = new IntegrityWatch(store, Duration.ZERO)) {
            watch.look();
            assertThat(watch.damagedFiles()).isZero();
            Files.writeString(laws, "{ ");
            Files.writeString(store.directory("g2").resolve("manifest.json"), "{");
            watch.look();
            assertThat(watch.damagedFiles()).isEqualTo(3); // the file, the way out, and the manifest
            Files.writeString(laws, "{}");
            watch.look();
            assertThat(watch.damagedFiles()).isEqualTo(1);
        }
    }

    @Test
    void looksByItself() throws Exception {
        GenerationStore store = new GenerationStore(data);
        build(store, "g1");
        Files.writeString(store.directory("g1").resolve("laws.jsonl"), "{ ");
        try (IntegrityWatch watch = new IntegrityWatch(store, Duration.ofMillis(20))) {
            for (int i = 0; i < 60_000 && watch.damagedFiles() == 0; i++) {
                Thread.sleep(20);
            }
            assertThat(watch.damagedFiles()).isEqualTo(2);
        }
    }
}
