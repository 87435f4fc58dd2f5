package org.mingfa.cli.text;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints text that may come from anywhere (names of files, titles, what a server said) so that it cannot steer the terminal:
 * control characters and marks that turn the direction of writing are shown as {@code \\u001b} and the like, which JSON
 * reads as the same character. Colours that commands themselves use pass where colours are on.
 */
public final class TerminalWriter extends PrintWriter {

    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** Bold, underlined, struck out, green, yellow, red and what ends them: nothing that hides text or moves the cursor. */
    private static final Pattern OUR_COLOURS =
            Pattern.compile("\\x1B\\[(?:0|[1-49]|2[1-49]|3[1-69])(?:;(?:[1-49]|3[1-6]))?m");

    private boolean colours;

    /** A writer in UTF-8 that shows each line at once. */
    public TerminalWriter(OutputStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    /** From now on the colours of commands pass. */
    public TerminalWriter withColours() {
        colours = true;
        return this;
    }

    /** Prints what steers the terminal: only for text of our own. */
    void steer(String text) {
        super.write(text, 0, text.length());
    }

    @Override
    public void write(String text, int offset, int length) {
        String part = text.substring(offset, offset + length);
        String shown = shown(part);
        super.write(shown, 0, shown.length());
    }

    @Override
    public void write(char[] text, int offset, int length) {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character), 0, 1);
    }

    private String shown(String text) {
        Matcher control = CONTROL.matcher(text);
        if (!control.find()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        Matcher colour = OUR_COLOURS.matcher(text);
        int done = 0;
        do {
            if (control.start() < done) {
                continue;
            }
            shown.append(text, done, control.start());
            done = control.end();
            if (colours && colour.region(control.start(), text.length()).lookingAt()) {
                shown.append(colour.group());
                done = colour.end();
            } else {
                shown.append("\\u%04x".formatted((int) text.charAt(control.start())));
            }
        } while (control.find());
        return shown.append(text, done, text.length()).toString();
    }
}
