package org.mingfa.cli;

import org.mingfa.text.document.Validity;
import picocli.CommandLine.Help.Ansi;

/** What stands out on a terminal: titles are bold, a status has the colour of a traffic light. Elsewhere plain text. */
record Emphasis(Ansi ansi) {

    String title(String text) {
        return marked("1", text);
    }

    String status(Validity validity, String text) {
        return marked(
                switch (validity) {
                    case IN_FORCE -> "32";
                    case NOT_YET_IN_FORCE -> "33";
                    default -> "31";
                },
                text);
    }

    /** A thing that was looked at and is well, or is not. */
    String verdict(boolean well, String text) {
        return marked(well ? "32" : "31", text);
    }

    private String marked(String code, String text) {
        return ansi.enabled() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
