package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The disk under the counts is full while people search: nobody notices, and what was promised is there afterwards. */
@EnabledIf(value = "canMount", disabledReason = "Only root in a namespace of its own can mount a disk that is full.")
class DiskFilledTest {

    private static final int JUDGEMENTS = 20;

    /** The database fills room that it has before it asks the disk for more. */
    private static final int MOST = 2_000;

    @TempDir
    private Path data;

    static boolean canMount() throws IOException {
        Path place = Files.createTempDirectory("mingfa-disk");
        try {
            return mount(place) && umount(place);
        } finally {
            Files.delete(place);
        }
    }

    private static boolean mount(Path place) {
        return ended("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place.toString());
    }

    private static boolean umount(Path place) {
        return ended("umount", "--lazy", place.toString());
    }

    private static boolean ended(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException none) {
            return false; // no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void searchesGoOnAndEveryCountAndJudgementIsThereAfterwards() throws IOException {
        SampleGeneration.build(data, "g1");
        Path disk = Files.createDirectory(data.resolve("service"));
        assertThat(mount(disk)).isTrue();
        try (RunningService service = RunningService.start(data, Askers.NO_LIMITS);
                Askers askers = new Askers(service)) {
            judge(askers);
            Path filled = fill(disk);
            int whileFull = 0;
            while (askers.judge()) {
                assertThat(whileFull++).as("the disk is full").isLessThan(MOST);
            }
            askers.awaitSearches(100);
            Files.delete(filled);
            judge(askers);
            askers.check();
        } finally {
            umount(disk);
        }
    }

    private static void judge(Askers askers) {
        IntStream.range(0, JUDGEMENTS).forEach(i -> assertThat(askers.judge()).isTrue());
    }

    /** To the last byte. */
    private static Path fill(Path disk) throws IOException {
        Path filled = disk.resolve("filled");
        try (OutputStream out = Files.newOutputStream(filled)) {
            byte[] zeros = new byte[4_096];
            for (int i = 0; i < MOST; i++) {
                out.write(zeros);
            }
            throw new AssertionError("the disk has no end");
        } catch (IOException full) {
            return filled;
        }
    }
}
