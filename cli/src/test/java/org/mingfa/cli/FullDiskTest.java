package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.cli.command.Failures;
import org.mingfa.cli.command.Failures.FullDisk;
import org.mingfa.cli.text.ExitCode;
import picocli.CommandLine;

/** A full disk is said as such, in whatever it comes wrapped. */
class FullDiskTest {

    @TempDir
    Path data;

    /** The kernel's own words: a device that is always full. */
    private static IOException fromTheKernel() {
        try {
            Files.write(Path.of("/dev/full"), new byte[1]);
        } catch (IOException full) {
            return full;
        }
        throw new AssertionError("/dev/full took a byte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded", "There is not enough space on the disk"})
    void isKnownByItsReason(String reason) {
        assertThat(FullDisk.message(new FileSystemException("/data/x", null, reason), data))
                .hasValueSatisfying(line ->
                        assertThat(line).contains("I002 磁盘写满了", data.toString(), "还剩", "线上一代不变", "generation gc"));
    }

    @Test
    void isFoundBelowWhatOthersMadeOfIt() {
        IOException full = fromTheKernel();
        Exception wrapped = new IllegalStateException("this writer is closed", new UncheckedIOException("x", full));
        assertThat(FullDisk.message(wrapped, data)).isPresent();
        assertThat(FullDisk.message(wrapped, data.resolve("not/there/yet"))).isPresent();
        assertThat(FullDisk.message(new NoSuchFileException("x"), data)).isEmpty();
    }

    @Test
    void endsACommandAsUnavailableAndNotAsUnexpected() {
        java.io.StringWriter err = new java.io.StringWriter();
        CommandLine command = new CommandLine(new Mingfa()).setErr(new java.io.PrintWriter(err));
        command.parseArgs("--data", data.toString());
        int code = new Failures().handleExecutionException(new UncheckedIOException(fromTheKernel()), command, null);
        assertThat(code).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(err.toString()).contains("I002").doesNotContain("意外错误");
    }
}
