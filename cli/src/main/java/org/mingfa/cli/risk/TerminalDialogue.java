package org.mingfa.cli.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Lines said and lines heard; the other side may be a person or a pipe. */
public final class TerminalDialogue {

    private final BufferedReader in;
    private final PrintWriter out;

    public TerminalDialogue(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    /** Says the choices with their numbers, 1 first. */
    void sayChoices(List<String> choices) {
        for (int i = 0; i < choices.size(); i++) {
            say("  " + (i + 1) + " " + choices.get(i));
        }
    }

    /** The next line without blanks around it; empty when the other side has hung up. */
    Optional<String> hear() {
        out.print("> ");
        out.flush();
        try {
            @Nullable String line = in.readLine();
            return Optional.ofNullable(line).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取输入", e);
        }
    }

    /** A number from 1 to the last, if that is what the line is. */
    static OptionalInt number(String line, int last) {
        if (!line.matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(line);
        return number >= 1 && number <= last ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
