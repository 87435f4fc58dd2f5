package org.mingfa.ocr;

import java.util.Comparator;
import java.util.List;

/** Whether a page stands on its head: a model tells of a line, and the longest lines vote. */
final class LineDirection {

    private static final int WIDTH = 192;
    private static final int VOTERS = 9;

    private final OnnxModel model;

    LineDirection(OnnxModel model) {
        this.model = model;
    }

    boolean isUpsideDown(Picture page, List<Box> lines) {
        double votes = lines.stream()
                .sorted(Comparator.comparingDouble(Box::width).reversed())
                .limit(VOTERS)
                .mapToDouble(line -> turned(page, line) - .5)
                .sum();
        return votes > 0;
    }

    /** How likely a line is turned by half a circle. */
    private double turned(Picture page, Box line) {
        int width = Math.clamp(Math.round(LineRecogniser.HEIGHT * line.width() / Math.max(1, line.height())), 8, WIDTH);
        double shown = Math.min(1, (double) WIDTH * line.height() / (LineRecogniser.HEIGHT * line.width()));
        Picture head = page.cut(line.part(0, shown), width, LineRecogniser.HEIGHT);
        return model.run(ColourPlanes.EVEN.of(head, WIDTH), WIDTH, LineRecogniser.HEIGHT)
                .values()[1];
    }
}
