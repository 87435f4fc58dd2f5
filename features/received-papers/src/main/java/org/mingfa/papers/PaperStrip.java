package org.mingfa.papers;

import org.mingfa.text.page.PageLine.Strip;

/**
 * A piece of a page, in shares of the width and height of the upright page.
 *
 * @param page from 0
 */
public record PaperStrip(int page, double left, double top, double right, double bottom) {

    private static final double UNIT = 10_000;

    static PaperStrip of(int page, Strip strip) {
        return new PaperStrip(
                page, rounded(strip.left()), rounded(strip.top()), rounded(strip.right()), rounded(strip.bottom()));
    }

    private static double rounded(double share) {
        return Math.round(share * UNIT) / UNIT;
    }
}
