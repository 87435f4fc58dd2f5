package org.mingfa.training;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where training writes what it learned, and what the card at its head says of where the questions come from. */
final class TrainedFile {

    @Option(names = "--out", paramLabel = "FILE", description = "写到哪里，默认 ${DEFAULT-VALUE}")
    private Path out;

    @Option(names = "--origin", paramLabel = "TEXT", description = "写入说明卡：问题从何而来、许可")
    private String origin = "";

    /**
     * The options of one command.
     *
     * @param usual where it writes unless told otherwise
     */
    TrainedFile(String usual) {
        this.out = Path.of(usual);
    }

    Path path() {
        return out;
    }

    /** The first line of the card: the command, and the origin where one is given. */
    String card(String command) {
        return origin.isEmpty() ? command : command + "；" + origin;
    }
}
