package org.mingfa.extraction.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mingfa.extraction.reader.ReaderProgram.LastResort;

/** A reading process whose parent was killed must not go on for ever with a file that has no end. */
class LastResortTest {

    /** Begins a file that is never done; what it did before took as long and ended in time. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws InterruptedException {
            LastResort lastResort = new LastResort(Duration.ofSeconds(1));
            lastResort.begin();
            lastResort.end();
            Thread.sleep(1_500);
            System.out.print("between files");
            System.out.flush();
            lastResort.begin();
            Thread.sleep(600_000);
        }
    }

    @Test
    void endsAProcessThatIsTooLongAtOneFileAndOnlyThen() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo("between files");
        assertThat(process.waitFor()).isEqualTo(4);
    }
}
