package org.mingfa.api.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The disk is full and the process is killed: every judgement of which was said that it is kept is there afterwards. */
@EnabledIf(
        value = "org.mingfa.api.usage.SmallDisk#canMount",
        disabledReason = "Only root in a namespace of its own can mount a disk that is full.")
class KilledOnFullDiskTest {

    private static final int KEPT_BEFORE = 20;
    private static final int REFUSED = 5;

    @TempDir
    private Path data;

    @Test
    void whatWasKeptIsThereAfterKill() throws IOException {
        Path folder = Files.createDirectory(data.resolve("service"));
        try (SmallDisk disk = SmallDisk.at(folder)) {
            Path filled;
            List<String> kept = new ArrayList<>();
            Process program = start();
            try (BufferedReader said = program.inputReader()) {
                while (kept.size() < KEPT_BEFORE) {
                    isRefused(next(said), kept);
                }
                filled = disk.fill();
                for (int refused = 0; refused < REFUSED; ) {
                    refused += isRefused(next(said), kept) ? 1 : 0;
                }
                program.toHandle().destroyForcibly(); // which leaves what it said to be read
                said.lines().forEach(line -> isRefused(line, kept));
            } finally {
                program.destroyForcibly().onExit().join();
            }
            Files.delete(filled);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(KEPT_BEFORE);
            assertThat(held()).containsAll(kept);
        }
    }

    private static String next(BufferedReader said) throws IOException {
        return Objects.requireNonNull(said.readLine(), "the program goes on");
    }

    /** Whether the line says so; one that is kept is noted, and what libraries say is passed over. */
    private static boolean isRefused(String line, List<String> kept) {
        if (line.startsWith(KeepingProgram.KEPT)) {
            kept.add(line.substring(KeepingProgram.KEPT.length()));
        }
        return line.startsWith(KeepingProgram.REFUSED);
    }

    private List<String> held() {
        return JdbcClient.create(UsageDatabaseFile.under(data).open())
                .sql("select request_id from judgement")
                .query(String.class)
                .list();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                KeepingProgram.class.getName(),
                                data.toString())
                        .toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
