package org.mingfa.ocr;

import java.util.List;

/**
 * A line as it was read.
 *
 * @param text without blanks at its ends
 * @param characters per character of the text how sure it is, 0 to 1, and where in the line's width its middle stands, 0 to 1
 */
public record TextLine(String text, Box box, List<Glyph> characters) {

    /** One character. */
    public record Glyph(double confidence, double middle) {}

    /** The mean over all characters, 0 to 1. */
    public double confidence() {
        return confidence(0, text.length());
    }

    /** The mean over the characters from one place to before another. */
    public double confidence(int from, int to) {
        return characters.subList(from, to).stream()
                .mapToDouble(Glyph::confidence)
                .average()
                .orElse(0);
    }

    /** Where some of the characters stand, with half a character's room on both sides. */
    public Box strip(int from, int to) {
        double room = 1.0 / Math.max(1, text.length());
        double begin = characters.get(from).middle() - room;
        double end = characters.get(to - 1).middle() + room;
        return box.part(Math.max(0, begin), Math.min(1, end));
    }
}
