package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.usage.SmallDisk;

/** The disk under the counts is full while people search: nobody notices, and what was promised is there afterwards. */
@EnabledIf(
        value = "org.mingfa.api.usage.SmallDisk#canMount",
        disabledReason = "Only root in a namespace of its own can mount a disk that is full.")
class DiskFilledTest {

    private static final int JUDGEMENTS = 20;

    /** The database fills room that it has before it asks the disk for more. */
    private static final int MOST = 2_000;

    @TempDir
    private Path data;

    @Test
    void searchesGoOnAndEveryCountAndJudgementIsThereAfterwards() throws IOException {
        SampleGeneration.build(data, "g1");
        Path folder = Files.createDirectory(data.resolve("service"));
        try (SmallDisk disk = SmallDisk.at(folder);
                RunningService service = RunningService.start(data, Askers.NO_LIMITS);
                Askers askers = new Askers(service)) {
            judge(askers);
            Path filled = disk.fill();
            int whileFull = 0;
            while (askers.judge()) {
                assertThat(whileFull++).as("the disk is full").isLessThan(MOST);
            }
            askers.awaitSearches(100);
            Files.delete(filled);
            judge(askers);
            askers.check();
        }
    }

    private static void judge(Askers askers) {
        IntStream.range(0, JUDGEMENTS).forEach(i -> assertThat(askers.judge()).isTrue());
    }
}
