package org.mingfa.cli.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How a command speaks: data to stdout, as text or with --json; messages to stderr. */
@Command // Picocli wants an annotation on what it mixes in
public final class Output {

    /** The root command, which knows in which form data is wanted. */
    public interface Form {
        boolean isJson();
    }

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public boolean isJson() {
        return spec().root().userObject() instanceof Form form && form.isJson();
    }

    /** An answer as JSON, the bytes that HTTP sends too, on one line of stdout. */
    public void json(Object value) {
        out().println(AnswerJson.write(value));
    }

    /** An answer as JSON; or its lines, and what is to be said beside them. */
    public <A> void answer(A answer, Function<A, List<String>> lines, Function<A, String> remark) {
        if (isJson()) {
            json(answer);
            return;
        }
        lines.apply(answer).forEach(this::line);
        message(remark.apply(answer));
    }

    /** A line of data. */
    public void line(String text) {
        out().println(text);
    }

    /** A message for the person at the terminal, never part of the data. */
    public void message(String text) {
        PrintWriter err = spec().commandLine().getErr();
        err.println(text);
        err.flush();
    }

    /** Where messages go, for what speaks for longer. */
    public PrintWriter messages() {
        return spec().commandLine().getErr();
    }

    /** Replaces the line that is being drawn on a terminal. */
    public void redraw(String text) {
        PrintWriter err = spec().commandLine().getErr();
        if (err instanceof TerminalWriter terminal) {
            terminal.steer("\r\033[K");
        }
        err.print(text);
        err.flush();
    }

    /** Whether colours may be used: on a terminal, unless NO_COLOR is set. */
    public Ansi ansi() {
        return spec().commandLine().getColorScheme().ansi();
    }

    /** How titles and states stand out where colours may be used. */
    public Emphasis emphasis() {
        return new Emphasis(ansi());
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(command);
    }
}
