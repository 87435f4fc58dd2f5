package org.mingfa.ocr;

import java.util.List;

/**
 * Where a line stands: a rectangle that may lie askew, by its corners in the order of reading (upper left, upper right, lower
 * right, lower left), in pixels.
 */
public record Box(Point upperLeft, Point upperRight, Point lowerRight, Point lowerLeft) {

    /** The corners clockwise, beginning at the upper left. */
    public List<Point> corners() {
        return List.of(upperLeft, upperRight, lowerRight, lowerLeft);
    }

    /** The length along the line. */
    public double width() {
        return Math.max(upperLeft.to(upperRight), lowerLeft.to(lowerRight));
    }

    /** The length across the line. */
    public double height() {
        return Math.max(upperLeft.to(lowerLeft), upperRight.to(lowerRight));
    }

    double middle() {
        return (upperLeft.y() + lowerRight.y() + upperRight.y() + lowerLeft.y()) / 4;
    }

    double left() {
        return Math.min(upperLeft.x(), lowerLeft.x());
    }

    /** What stands between these shares of the width, e.g. 0.25 and 0.5 for the second quarter. */
    public Box part(double from, double to) {
        return new Box(
                between(upperLeft, upperRight, from),
                between(upperLeft, upperRight, to),
                between(lowerLeft, lowerRight, to),
                between(lowerLeft, lowerRight, from));
    }

    Box scaled(double by) {
        return new Box(times(upperLeft, by), times(upperRight, by), times(lowerRight, by), times(lowerLeft, by));
    }

    private static Point between(Point from, Point to, double share) {
        return from.plus((to.x() - from.x()) * share, (to.y() - from.y()) * share);
    }

    private static Point times(Point point, double by) {
        return new Point(point.x() * by, point.y() * by);
    }
}
