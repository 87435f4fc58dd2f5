package org.mingfa.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines from above to below; what stands side by side from left to right. */
final class ReadingOrder {

    private ReadingOrder() {}

    static List<TextLine> of(List<TextLine> lines) {
        List<TextLine> rest = new ArrayList<>(lines.stream()
                .sorted(Comparator.comparingDouble(line -> line.box().middle()))
                .toList());
        List<TextLine> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            TextLine highest = rest.getFirst();
            List<TextLine> row =
                    rest.stream().filter(line -> isBeside(highest, line)).toList();
            rest.removeAll(row);
            row.stream()
                    .sorted(Comparator.comparingDouble(line -> line.box().left()))
                    .forEach(ordered::add);
        }
        return ordered;
    }

    /** On a page that lies askew a row sinks or rises along its own direction. */
    private static boolean isBeside(TextLine first, TextLine other) {
        Box box = first.box();
        double slope = (box.upperRight().y() - box.upperLeft().y())
                / Math.max(1, box.upperRight().x() - box.upperLeft().x());
        double expected = box.middle() + slope * (centre(other.box()) - centre(box));
        return Math.abs(other.box().middle() - expected)
                < .5 * Math.min(box.height(), other.box().height());
    }

    private static double centre(Box box) {
        return (box.upperLeft().x() + box.lowerRight().x()) / 2;
    }
}
