package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data directories with the starter corpus, built once for all classes of a test run. Whoever asks for one writes nothing there. */
public final class StarterData {

    /** Two JVMs run the classes of this module: the first that asks builds, and the other one waits. */
    private static final Path LOCK = Path.of("target", "starter.lock");

    private static final Path RUN = Path.of(
            "target",
            "starter",
            System.getProperty("tests.run", "of " + ProcessHandle.current().pid()));

    private StarterData() {}

    /** As a new machine builds it. */
    static Path withVectors() throws IOException {
        return built(RUN.resolve("vectors"));
    }

    public static Path byWordsAlone() throws IOException {
        return built(RUN.resolve("words"), "--vectors", "off");
    }

    private static synchronized Path built(Path data, String... options) throws IOException {
        try (FileChannel file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            deleteEarlierRuns();
            System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
            if (Files.notExists(data.resolve("live"))) {
                String[] words = {"generation", "build", "--starter", "--data", data.toString()};
                CommandRun run = CommandRun.of(
                        Stream.of(words, options).flatMap(Arrays::stream).toArray(String[]::new));
                assertThat(run.exitCode()).as(run.err()).isZero();
            }
        }
        return data;
    }

    private static void deleteEarlierRuns() throws IOException {
        if (Files.isDirectory(RUN)) {
            return;
        }
        if (Files.isDirectory(RUN.getParent())) {
            try (Stream<Path> earlier = Files.walk(RUN.getParent())) {
                for (Path one : earlier.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        Files.createDirectories(RUN);
    }
}
