package org.mingfa.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines of text: a model says of every pixel how likely it belongs to the core of a line, and what hangs together
 * becomes a box (differentiable binarisation, PP-OCRv4).
 */
final class TextDetector {

    /** Lines of a whole page are some twenty pixels high then. */
    static final int LONGEST = 1280;

    private static final float CORE = .3f;
    private static final double LEAST_MEAN = .5;
    private static final int LEAST_HEIGHT = 3;
    private static final double UNCLIP = 1.6 * 2;
    private static final int MOST_LINES = 400;
    private static final int STEP = 32;

    private final OnnxModel model;

    TextDetector(OnnxModel model) {
        this.model = model;
    }

    /** The boxes of all lines, in no order, in pixels of the picture. */
    List<Box> detect(Picture page) {
        double scale = Math.min(1, (double) LONGEST / page.longest());
        int width = whole(page.width() * scale);
        int height = whole(page.height() * scale);
        Picture small = page.resized(width, height);
        float[] core =
                model.run(ColourPlanes.IMAGENET.of(small, width), width, height).values();
        List<Box> boxes = new ArrayList<>();
        for (List<Point> edge : new Components(core, width, height, CORE).edges()) {
            Box tight = Rectangle.around(edge, 0);
            if (Math.min(tight.width(), tight.height()) >= LEAST_HEIGHT
                    && mean(core, width, height, tight) >= LEAST_MEAN) {
                boxes.add(inPage(Rectangle.around(edge, UNCLIP), page, width, height));
            }
            if (boxes.size() == MOST_LINES) {
                break;
            }
        }
        return boxes;
    }

    private static int whole(double length) {
        return Math.max(STEP, (int) Math.round(length / STEP) * STEP);
    }

    private static Box inPage(Box box, Picture page, int width, int height) {
        double x = (double) page.width() / width;
        double y = (double) page.height() / height;
        List<Point> at = box.corners().stream()
                .map(corner -> new Point(
                        Math.clamp(corner.x() * x, 0, page.width()), Math.clamp(corner.y() * y, 0, page.height())))
                .toList();
        return new Box(at.get(0), at.get(1), at.get(2), at.get(3));
    }

    /** How likely text is inside a box, on average. */
    private static double mean(float[] core, int width, int height, Box box) {
        int along = Math.clamp((int) box.width(), 2, 400);
        int across = Math.clamp((int) box.height(), 2, 60);
        double sum = 0;
        for (int i = 0; i < across; i++) {
            for (int j = 0; j < along; j++) {
                double u = (j + .5) / along;
                double v = (i + .5) / across;
                Point above = at(box.upperLeft(), box.upperRight(), u);
                Point below = at(box.lowerLeft(), box.lowerRight(), u);
                Point place = at(above, below, v);
                int x = Math.clamp((int) place.x(), 0, width - 1);
                int y = Math.clamp((int) place.y(), 0, height - 1);
                sum += core[y * width + x];
            }
        }
        return sum / (along * across);
    }

    private static Point at(Point from, Point to, double share) {
        return from.plus((to.x() - from.x()) * share, (to.y() - from.y()) * share);
    }
}
