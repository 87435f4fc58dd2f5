package org.mingfa.reports.document;

/**
 * The page of GB/T 9704-2012 5.1 to 5.2.3, in millimetres: A4, type area of 156 by 225, 37 above it and 28 to its left. On its
 * side its head is the edge that is bound, so what was left of the type area is above it.
 *
 * @param left from the left edge of the page to the type area
 * @param above from its upper edge to the type area
 * @param textWidth and {@code textHeight}: of the type area
 */
public record Page(int width, int height, int left, int above, int textWidth, int textHeight) {

    public static final Page PORTRAIT = new Page(210, 297, 28, 37, 156, 225);

    /** A form to be filled: as narrow at its edges as courts print theirs, so that it stays on few pages. */
    public static final Page FORM = new Page(210, 297, 20, 15, 170, 266);

    public static final Page LANDSCAPE = new Page(297, 210, 35, 28, 225, 156);

    /** From the type area to the page number, whose figures are 5 high (7.5). */
    public static final int NUMBER_BELOW = 7;

    public int right() {
        return width - left - textWidth;
    }

    public int below() {
        return height - above - textHeight;
    }
}
