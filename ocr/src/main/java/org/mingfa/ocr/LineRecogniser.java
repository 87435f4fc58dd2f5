package org.mingfa.ocr;

import java.util.ArrayList;
import java.util.List;

/** Reads one line: a model gives per step along it how likely each character is, and repeats and blanks fall out (CTC). */
final class LineRecogniser {

    static final int HEIGHT = 48;

    private static final int LEAST_WIDTH = 320;
    private static final int MOST_WIDTH = 3200;

    private final OnnxModel model;
    private final List<String> characters;

    /**
     * @param characters of the model's classes in order, without the blank before and the space behind them
     */
    LineRecogniser(OnnxModel model, List<String> characters) {
        this.model = model;
        this.characters = characters;
    }

    TextLine read(Picture page, Box box) {
        int width = Math.clamp(Math.round(HEIGHT * box.width() / Math.max(1, box.height())), 8, MOST_WIDTH);
        int padded = Math.max(LEAST_WIDTH, width);
        OnnxModel.Output output = model.run(ColourPlanes.EVEN.of(page.cut(box, width, HEIGHT), padded), padded, HEIGHT);
        int steps = (int) output.shape()[1];
        int classes = (int) output.shape()[2];
        if (classes != characters.size() + 2) {
            throw new IllegalStateException("识别模型有 " + classes + " 类，字表有 " + characters.size() + " 个字，二者不是一套。");
        }
        double stretch = (double) padded / width / steps;
        StringBuilder text = new StringBuilder();
        List<TextLine.Glyph> glyphs = new ArrayList<>();
        int before = 0;
        for (int step = 0; step < steps; step++) {
            int best = best(output.values(), step * classes, classes);
            if (best != 0 && best != before) {
                text.append(best > characters.size() ? " " : characters.get(best - 1));
                double sure = output.values()[step * classes + best];
                while (glyphs.size() < text.length()) {
                    glyphs.add(new TextLine.Glyph(sure, Math.min(1, (step + .5) * stretch)));
                }
            }
            before = best;
        }
        return stripped(text.toString(), box, glyphs);
    }

    private static TextLine stripped(String text, Box box, List<TextLine.Glyph> glyphs) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new TextLine(text.substring(from, to), box, List.copyOf(glyphs.subList(from, to)));
    }

    private static int best(float[] values, int from, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }
}
