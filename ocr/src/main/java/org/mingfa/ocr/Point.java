package org.mingfa.ocr;

/** A place in a picture, in pixels from its upper left corner. */
public record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    double to(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
