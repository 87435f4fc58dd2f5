package org.mingfa.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine;

/** A command run in this process as the program runs it: what it printed and how it ended. */
public record CommandRun(int exitCode, String out, String err) {

    public static CommandRun of(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Mingfa.commandLine(new HashSet<>(List.of(words)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int exitCode = commandLine.execute(words);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
