package org.mingfa.text.page;

import java.util.List;

/**
 * A page in the order of reading.
 *
 * @param quarters how often the picture was turned clockwise to be upright, 0 to 3
 */
public record Page(int quarters, List<PageLine> lines) {

    public Page {
        lines = List.copyOf(lines);
    }

    /** A page of a text that never was a picture: every character is certain, none has a place. */
    public static Page ofText(String text) {
        return new Page(
                0,
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new PageLine(line, List.of(), List.of()))
                        .toList());
    }
}
