package org.mingfa.ocr;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a picture says, in the order of reading.
 *
 * @param width of the picture that the lines' boxes are measured in, upright, in pixels
 * @param height likewise
 * @param quarters how often the picture was turned clockwise to be upright, 0 to 3
 */
public record PageText(int width, int height, int quarters, List<TextLine> lines) {

    public String text() {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    /** The mean over all characters, 0 to 1; 0 of a page without text. */
    public double confidence() {
        return lines.stream()
                .flatMap(line -> line.characters().stream())
                .mapToDouble(TextLine.Glyph::confidence)
                .average()
                .orElse(0);
    }
}
