package org.mingfa.reports.pdf;

/**
 * A line of a paragraph.
 *
 * @param heavy how many chars at its beginning are set in the heavier weight
 * @param indent from the left edge of the paragraph, in points
 * @param width of its letters, in points
 * @param last whether the paragraph ends with it; such a line is not spread to the right edge
 */
record Line(String words, int heavy, double indent, double width, boolean last) {}
