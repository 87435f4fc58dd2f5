package org.mingfa.api.judge;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command that reads files: as it is set, such as one that runs in a container, or our own command line. */
public final class ReaderCommand {

    private ReaderCommand() {}

    /**
     * The command with its arguments.
     *
     * @param setting as it is set, or null for our own
     * @param home where the product is installed
     */
    public static List<String> of(@Nullable List<String> setting, Path home) {
        return setting != null
                ? setting
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Dmingfa.home=" + home,
                        "-jar",
                        home.resolve("cli/target/mingfa-cli.jar").toString());
    }
}
