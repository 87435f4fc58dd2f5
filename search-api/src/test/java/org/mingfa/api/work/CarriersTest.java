package org.mingfa.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In processes of their own: how many carriers there are is settled by the first virtual thread. */
class CarriersTest {

    /** While every turn computes, a request that needs none (health, a file) still finds a carrier. */
    @Test
    void whoComesWhileAllTurnsComputeIsServed() throws Exception {
        assertThat(ended(List.of(), 20)).isTrue();
    }

    @Test
    void whatAnOperatorHasSetStays() throws Exception {
        assertThat(ended(List.of("-Djdk.virtualThreadScheduler.parallelism=1"), 3))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void thereIsOneForEveryTurnAndOneAProcessorBeside(int processors) {
        assertThat(Carriers.count(processors)).isEqualTo(FairTurns.atOnce(processors) + processors);
    }

    private static boolean ended(List<String> options, int seconds) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AllTurnsCompute.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
