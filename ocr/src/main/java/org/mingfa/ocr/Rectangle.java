package org.mingfa.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest rectangle, askew as it may be, around some points. */
final class Rectangle {

    private Rectangle() {}

    /**
     * With its corners in the order of reading, widened on all sides; none where the points lie in one line.
     *
     * @param share of area by circumference, by which it is wider on every side: the detector marks the core of a line only
     */
    static Box around(List<Point> points, double share) {
        List<Point> hull = hull(points);
        double least = Double.MAX_VALUE;
        double angle = 0;
        for (int i = 0; i < hull.size(); i++) {
            Point from = hull.get(i);
            Point to = hull.get((i + 1) % hull.size());
            double along = Math.atan2(to.y() - from.y(), to.x() - from.x());
            double[] extent = extent(hull, along);
            double area = (extent[1] - extent[0]) * (extent[3] - extent[2]);
            if (area < least) {
                least = area;
                angle = along;
            }
        }
        double[] extent = extent(hull, angle);
        double wide = extent[1] - extent[0];
        double high = extent[3] - extent[2];
        double more = wide + high == 0 ? 0 : wide * high * share / (2 * (wide + high));
        return ordered(List.of(
                back(extent[0] - more, extent[2] - more, angle),
                back(extent[1] + more, extent[2] - more, angle),
                back(extent[1] + more, extent[3] + more, angle),
                back(extent[0] - more, extent[3] + more, angle)));
    }

    /** Least and most along a direction, then across it. */
    private static double[] extent(List<Point> hull, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] extent = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Point point : hull) {
            double along = point.x() * cos + point.y() * sin;
            double across = point.y() * cos - point.x() * sin;
            extent[0] = Math.min(extent[0], along);
            extent[1] = Math.max(extent[1], along);
            extent[2] = Math.min(extent[2], across);
            extent[3] = Math.max(extent[3], across);
        }
        return extent;
    }

    private static Point back(double along, double across, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Point(along * cos - across * sin, along * sin + across * cos);
    }

    /** The two left corners are those that stand furthest left; of each pair the upper one comes first. */
    private static Box ordered(List<Point> corners) {
        List<Point> byX =
                corners.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
        List<Point> left = byX.subList(0, 2).stream()
                .sorted(Comparator.comparingDouble(Point::y))
                .toList();
        List<Point> right = byX.subList(2, 4).stream()
                .sorted(Comparator.comparingDouble(Point::y))
                .toList();
        return new Box(left.get(0), right.get(0), right.get(1), left.get(1));
    }

    /** Andrew's monotone chain. */
    private static List<Point> hull(List<Point> points) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .distinct()
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = new ArrayList<>(half(sorted));
        hull.removeLast();
        hull.addAll(half(sorted.reversed()));
        hull.removeLast();
        return hull;
    }

    private static List<Point> half(List<Point> sorted) {
        List<Point> half = new ArrayList<>();
        for (Point point : sorted) {
            while (half.size() > 1 && turn(half.get(half.size() - 2), half.getLast(), point) <= 0) {
                half.removeLast();
            }
            half.add(point);
        }
        return half;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
