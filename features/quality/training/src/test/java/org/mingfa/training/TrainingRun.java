package org.mingfa.training;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.mingfa.cli.Mingfa;
import picocli.CommandLine;

/** A command run in this process, with those of training: what it printed and how it ended. */
public record TrainingRun(int exitCode, String out, String err) {

    public static TrainingRun of(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Mingfa.with(TrainCommand.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int exitCode = commandLine.execute(words);
        return new TrainingRun(exitCode, out.toString(), err.toString());
    }

    /** The starter corpus by words alone, in that data directory. */
    public static void buildStarter(String data) {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        TrainingRun built = of("generation", "build", "--starter", "--vectors", "off", "--data", data);
        if (built.exitCode() != 0) {
            throw new IllegalStateException(built.err());
        }
    }
}
