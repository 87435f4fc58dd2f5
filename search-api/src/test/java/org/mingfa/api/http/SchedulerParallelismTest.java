package org.mingfa.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many carriers there are is settled by the first virtual thread: that they are enough shows in a process of its own. */
class SchedulerParallelismTest {

    /** While every turn computes, a request that needs none (health, a file) still finds a carrier. */
    @Test
    void whoComesWhileAllTurnsComputeIsServed() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllTurnsCompute.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatAnOperatorHasSetStays() {
        String before = System.getProperty(SchedulerParallelism.PARALLELISM);
        try {
            System.setProperty(SchedulerParallelism.PARALLELISM, "3");
            SchedulerParallelism.prepare();
            assertThat(System.getProperty(SchedulerParallelism.PARALLELISM)).isEqualTo("3");
        } finally {
            if (before == null) {
                System.clearProperty(SchedulerParallelism.PARALLELISM);
            } else {
                System.setProperty(SchedulerParallelism.PARALLELISM, before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void thereIsOneForEveryTurnAndOneAProcessorBeside(int processors) {
        assertThat(SchedulerParallelism.count(processors)).isEqualTo(RequestScheduler.atOnce(processors) + processors);
    }
}
