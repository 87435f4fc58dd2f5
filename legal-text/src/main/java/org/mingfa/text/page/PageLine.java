package org.mingfa.text.page;

import java.util.List;
import java.util.Optional;

/**
 * A line of a page.
 *
 * @param corners of the rectangle that it stands in: upper left, upper right, lower right, lower left; empty where the text came
 *     without a picture
 * @param characters one for each of the text's, or none where the text came without a picture
 */
public record PageLine(String text, List<Corner> corners, List<Glyph> characters) {

    private static final int CORNERS = 4;

    /** In shares of the width and the height of the upright page. */
    public record Corner(double x, double y) {}

    /** How sure a character is, 0 to 1, and where in the line's width its middle stands, 0 to 1. */
    public record Glyph(double confidence, double middle) {}

    /** A piece of the page, its sides parallel to the page's, in shares of its width and height. */
    public record Strip(double left, double top, double right, double bottom) {}

    public PageLine {
        corners = List.copyOf(corners);
        characters = List.copyOf(characters);
        boolean isBare = corners.isEmpty() && characters.isEmpty();
        if (!isBare && (corners.size() != CORNERS || characters.size() != text.length())) {
            throw new IllegalArgumentException("a line has four corners and a glyph for each character, or neither");
        }
    }

    /** The least of some characters, for one wrong digit makes a wrong day; 1 where there was no picture. */
    public double confidence(int from, int to) {
        return characters.isEmpty()
                ? 1
                : characters.subList(from, to).stream()
                        .mapToDouble(Glyph::confidence)
                        .min()
                        .orElse(0);
    }

    /** Where some of the characters stand, with a character's room on both sides. */
    public Optional<Strip> strip(int from, int to) {
        if (corners.isEmpty() || from >= to) {
            return Optional.empty();
        }
        double room = 1.0 / Math.max(1, text.length());
        double begin = Math.max(0, characters.get(from).middle() - room);
        double end = Math.min(1, characters.get(to - 1).middle() + room);
        List<Corner> part = List.of(
                between(corners.get(0), corners.get(1), begin),
                between(corners.get(0), corners.get(1), end),
                between(corners.get(3), corners.get(2), end),
                between(corners.get(3), corners.get(2), begin));
        return Optional.of(new Strip(
                inside(part.stream().mapToDouble(Corner::x).min().orElse(0)),
                inside(part.stream().mapToDouble(Corner::y).min().orElse(0)),
                inside(part.stream().mapToDouble(Corner::x).max().orElse(1)),
                inside(part.stream().mapToDouble(Corner::y).max().orElse(1))));
    }

    private static Corner between(Corner from, Corner to, double share) {
        return new Corner(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static double inside(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
