package org.mingfa.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How a command speaks: data to stdout, as text or with --json; messages to stderr. */
@Command // Picocli wants an annotation on what it mixes in
final class Output {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    boolean isJson() {
        return spec().root().userObject() instanceof Mingfa root && root.isJson();
    }

    /** An answer as JSON, the bytes that HTTP sends too, on one line of stdout. */
    void json(Object value) {
        out().println(AnswerJson.write(value));
    }

    /** A line of data. */
    void line(String text) {
        out().println(text);
    }

    /** A message for the person at the terminal, never part of the data. */
    void message(String text) {
        PrintWriter err = spec().commandLine().getErr();
        err.println(text);
        err.flush();
    }

    /** Where messages go, for what speaks for longer. */
    PrintWriter messages() {
        return spec().commandLine().getErr();
    }

    /** Replaces the line that is being drawn on a terminal. */
    void redraw(String text) {
        PrintWriter err = spec().commandLine().getErr();
        err.print("\r\033[K" + text);
        err.flush();
    }

    /** Whether colours may be used: on a terminal, unless NO_COLOR is set. */
    Ansi ansi() {
        return spec().commandLine().getColorScheme().ansi();
    }

    /** How titles and states stand out where colours may be used. */
    Emphasis emphasis() {
        return new Emphasis(ansi());
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(command);
    }
}
