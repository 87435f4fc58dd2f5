package org.mingfa.search.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedPointerTest {

    private static final FileTime THEN = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path data;

    private final AtomicLong nanos = new AtomicLong();

    private void point(String id) throws IOException {
        Path file = data.resolve("live");
        Files.writeString(file, "{\"current\":\"" + id + "\",\"previous\":[]}");
        Files.setLastModifiedTime(file, THEN);
    }

    /** A file that is changed within one tick of the clock of its file system, and keeps its length, looks the same. */
    @Test
    void namesWhatTheFileNamesHoweverSoonItChanges() throws IOException {
        FollowedPointer pointer = new FollowedPointer(new GenerationStore(data), nanos::get);
        List<Optional<String>> named = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            point(id);
            named.add(pointer.live());
        }
        assertThat(named).containsExactly(Optional.of("a"), Optional.of("b"), Optional.of("c"));
    }

    @Test
    void readsAFileThatHasSettledOnceAndAnotherAtOnce() throws IOException {
        FollowedPointer pointer = new FollowedPointer(new GenerationStore(data), nanos::get);
        List<Optional<String>> named = new ArrayList<>();
        point("a");
        named.add(pointer.live());
        nanos.addAndGet(3_000_000_000L);
        named.add(pointer.live());
        point("b"); // with the time and length of before: nothing tells it from the one that was read
        named.add(pointer.live());
        Files.setLastModifiedTime(
                data.resolve("live"), FileTime.from(THEN.toInstant().plusNanos(1_000_000)));
        named.add(pointer.live());
        Files.delete(data.resolve("live"));
        named.add(pointer.live());
        assertThat(named)
                .containsExactly(
                        Optional.of("a"), Optional.of("a"), Optional.of("a"), Optional.of("b"), Optional.empty());
    }
}
