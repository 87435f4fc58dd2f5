package org.mingfa.cli.text;

import org.mingfa.text.document.Validity;
import picocli.CommandLine.Help.Ansi;

/** What stands out on a terminal: titles are bold, a status has the colour of a traffic light. Elsewhere plain text. */
public record Emphasis(Ansi ansi) {

    public String title(String text) {
        return marked("1", text);
    }

    /** A state of a law by its labels, 现行有效 and so on; green only what is in force on the day asked for and today. */
    public String status(String onTheDay, String today, String text) {
        String worse = onTheDay.equals(Validity.IN_FORCE.label()) ? today : onTheDay;
        return marked(
                worse.equals(Validity.IN_FORCE.label())
                        ? "32"
                        : worse.equals(Validity.NOT_YET_IN_FORCE.label()) ? "33" : "31",
                text);
    }

    /** A thing that was looked at and is well, or is not. */
    public String verdict(boolean well, String text) {
        return marked(well ? "32" : "31", text);
    }

    private String marked(String code, String text) {
        return ansi.enabled() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
