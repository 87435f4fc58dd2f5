package org.mingfa.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.text.problem.Refusal;

class VectorCacheTest {

    private static final int DIMENSION = 3;
    private static final int RECORD = 4 + 32 + DIMENSION * 4 + 4;

    @TempDir
    Path folder;

    private VectorCache open() {
        return VectorCache.open(folder, "model", DIMENSION);
    }

    private static VectorKey key(String text) {
        return VectorKey.of("model", text);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private void writeThree() {
        try (VectorCache cache = open()) {
            cache.add(Map.of(key("甲"), new float[] {1, 0, 0}));
            cache.add(Map.of(key("乙"), new float[] {0, 1, 0}));
            cache.add(Map.of(key("丙"), new float[] {0, 0, 1}));
        }
    }

    @Test
    void remembersBeforeAndAfterReopening() {
        try (VectorCache cache = open()) {
            cache.add(Map.of(key("甲"), new float[] {1, 2, 3}));
            assertThat(cache.find(key("甲"))).hasValue(new float[] {1, 2, 3});
            assertThat(cache.find(key("乙"))).isEmpty();
        }
        try (VectorCache cache = open()) {
            cache.add(Map.of(key("乙"), new float[] {4, 5, 6}));
            assertThat(cache.find(key("甲"))).hasValue(new float[] {1, 2, 3});
            assertThat(cache.find(key("乙"))).hasValue(new float[] {4, 5, 6});
            assertThat(cache.size()).isEqualTo(2);
        }
    }

    @Test
    void ignoresARecordThatWasCutShort() throws IOException {
        writeThree();
        byte[] whole = Files.readAllBytes(file());
        for (int length = 2 * RECORD; length < 3 * RECORD; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (VectorCache cache = open()) {
                assertThat(cache.size()).isEqualTo(2);
                assertThat(cache.spoiledRecords()).isZero();
                cache.add(Map.of(key("丁"), new float[] {7, 8, 9}));
            }
            try (VectorCache cache = open()) {
                assertThat(cache.find(key("丁"))).hasValue(new float[] {7, 8, 9});
                assertThat(cache.find(key("乙"))).hasValue(new float[] {0, 1, 0});
                assertThat(cache.find(key("丙"))).isEmpty();
            }
        }
    }

    @Test
    void ignoresARecordWithAnyByteSpoiled() throws IOException {
        writeThree();
        byte[] whole = Files.readAllBytes(file());
        for (int at = RECORD; at < 2 * RECORD; at++) {
            byte[] spoiled = whole.clone();
            spoiled[at] ^= 0x10;
            Files.write(file(), spoiled);
            try (VectorCache cache = open()) {
                assertThat(cache.spoiledRecords()).isEqualTo(1);
                assertThat(cache.find(key("乙"))).isEmpty();
                assertThat(cache.find(key("丙"))).hasValue(new float[] {0, 0, 1});
            }
        }
    }

    @Test
    void keepsModelsApart() {
        writeThree();
        try (VectorCache other = VectorCache.open(folder, "other model", DIMENSION)) {
            assertThat(other.find(key("甲"))).isEmpty();
        }
    }

    @Test
    void refusesToBeOpenedTwice() {
        try (VectorCache cache = open()) {
            assertThat(cache.size()).isZero();
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("已在本进程中打开");
        }
    }

    @Test
    void survivesTheDeathOfItsProcess() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        folder.toString())
                .start();
        while (writer.inputReader().readLine() instanceof String line && Integer.parseInt(line) < 2_000) {
            assertThat(writer.isAlive()).isTrue();
        }
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        Refusal.class, busy -> assertThat(busy.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
        writer.destroyForcibly().waitFor();
        try (VectorCache cache = open()) {
            assertThat(cache.size()).isGreaterThanOrEqualTo(2_000);
            assertThat(cache.spoiledRecords()).isZero();
            for (int i = 0; i < 2_000; i++) {
                assertThat(cache.find(key("text " + i))).hasValue(new float[] {i, i, i});
            }
        }
    }

    /** Writes until it is killed, and tells on standard output how much it has written. */
    static final class EndlessWriter {
        private EndlessWriter() {}

        public static void main(String[] arguments) {
            VectorCache cache = VectorCache.open(Path.of(arguments[0]), "model", DIMENSION);
            for (int i = 0; ; i++) {
                cache.add(Map.of(key("text " + i), new float[] {i, i, i}));
                System.out.println(i + 1);
            }
        }
    }
}
