package org.mingfa.reports.pdf;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingfa.reports.official.TextStyle;
import org.mingfa.reports.pdf.Block.Grid;
import org.mingfa.reports.pdf.Block.Text;

/** Puts blocks on pages: no heading and no signature stands alone, no paragraph leaves a single line behind where it can be helped. */
final class PageLayout {

    /** Lines of a paragraph that stay together at its end. */
    private static final int TOGETHER = 2;

    /** What a line may be spread by, in characters; more looks worse than an uneven edge. */
    private static final double MOST_SPREAD = 2;

    private final PDDocument document;
    private final Faces faces;
    private final String foot;

    PageLayout(PDDocument document, Faces faces, String foot) {
        this.document = document;
        this.faces = faces;
        this.foot = foot;
    }

    void write(List<Block> blocks) throws IOException {
        try (Pages pages = new Pages(document, faces, foot)) {
            for (int i = 0; i < blocks.size(); i++) {
                switch (blocks.get(i)) {
                    case Text text -> paragraph(pages, text, follows(blocks, i));
                    case Grid grid -> new TableLayout(faces, grid).write(pages);
                }
            }
            explainLacking(pages, blocks);
        }
    }

    /** What must stand on the same page as the last lines of a block, in points. */
    private double follows(List<Block> blocks, int index) {
        if (!(blocks.get(index) instanceof Text text) || !text.keepNext() || index + 1 == blocks.size()) {
            return 0;
        }
        return switch (blocks.get(index + 1)) {
            case Text next -> {
                int lines = lines(next).size();
                boolean whole = lines <= TOGETHER;
                yield height(next.style()) * Math.min(TOGETHER, lines) + (whole ? follows(blocks, index + 1) : 0);
            }
            case Grid grid -> new TableLayout(faces, grid).beginning();
        };
    }

    private void paragraph(Pages pages, Text text, double follows) throws IOException {
        List<Line> lines = lines(text);
        double height = height(text.style());
        int kept = Math.max(0, lines.size() - TOGETHER);
        for (int i = 0; i < lines.size(); i++) {
            double needed = height;
            if (i == kept) {
                needed = (lines.size() - i) * height + follows;
            } else if (i == 0 && lines.size() > TOGETHER) {
                needed = TOGETHER * height;
            }
            if (needed > pages.room() && !pages.isEmpty()) {
                pages.next();
            }
            Line line = lines.get(i);
            pages.line(line, left(text, line), text.style().points(), height, spread(text, line));
        }
        if (text.style() == TextStyle.TITLE) {
            pages.skip(Math.min(height(TextStyle.BODY), pages.room()));
        }
    }

    private static double left(Text text, Line line) {
        return switch (text.style().setting()) {
            case CENTRED -> (Pages.WIDTH - line.width()) / 2;
            case RIGHT ->
                Pages.WIDTH - line.width() - text.right() * text.style().points();
            case FLUSH, INDENTED -> 0;
        };
    }

    /** Between letters, so that the right edge is even. */
    private static double spread(Text text, Line line) {
        int letters = line.words().codePointCount(0, line.words().length());
        double left = Pages.WIDTH - line.indent() - line.width();
        boolean even = text.style().setting() == TextStyle.Setting.INDENTED && !line.last() && letters > 1;
        return even && left > 0 && left < MOST_SPREAD * text.style().points() ? left / (letters - 1) : 0;
    }

    private List<Line> lines(Text text) {
        TextStyle style = text.style();
        double indent = style.setting() == TextStyle.Setting.INDENTED ? 2.0 * style.points() : 0;
        double measure = Pages.WIDTH - text.right() * style.points();
        return LineBreaks.of(faces, style.points(), text.words(), text.heavy(), indent, measure);
    }

    private static double height(TextStyle style) {
        return style.line() / 20.0;
    }

    /** Nobody shall take 〓 for what stood there. */
    private void explainLacking(Pages pages, List<Block> blocks) throws IOException {
        String lacking = faces.lacking(blocks.stream().map(PageLayout::words).collect(Collectors.joining()));
        if (!lacking.isEmpty()) {
            paragraph(pages, new Text(TextStyle.QUOTATION, "〓：字库里没有的字，编号 " + lacking + "。", 0, 0, false), 0);
        }
    }

    private static String words(Block block) {
        return switch (block) {
            case Text text -> text.words();
            case Grid grid ->
                grid.rows().stream().flatMap(List::stream).map(Printable::of).collect(Collectors.joining());
        };
    }
}
