package org.mingfa.papers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;

/** A paper as a court prints it: A4 at 200 dots an inch, title in the middle, some with a grid, some with a seal over the text. */
final class PrintedPaper {

    /** How the lines stand. */
    enum Layout {
        /** Label, colon, value. */
        LINES,
        /** Label, two blanks, value: no colon. */
        SPACED,
        /** A grid: labels left, values right. */
        TABLE,
        /** Wide margins: many lines break. */
        NARROW
    }

    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int LABEL_WIDTH = 330;
    private static final String[] WEIGHTS = {"Regular", "Medium", "Light"};
    private static final int LONGEST_LABEL = 8;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private final Layout layout;
    private final int margin;
    private int y;

    private PrintedPaper(Layout layout, Random random) {
        this.layout = layout;
        this.margin = layout == Layout.NARROW ? 380 : 190;
        this.y = 220 + random.nextInt(100);
    }

    static BufferedImage print(List<String> lines, Layout layout, Random random) {
        PrintedPaper paper = new PrintedPaper(layout, random);
        paper.begin(random);
        Font font = font(WEIGHTS[random.nextInt(WEIGHTS.length)]);
        int size = 32 + random.nextInt(10);
        boolean isHead = true;
        for (String line : lines) {
            isHead = isHead && line.length() <= 24 && !line.matches(".*[：（，。].*");
            paper.pen.setFont(font.deriveFont(isHead ? Font.BOLD : Font.PLAIN, isHead ? size * 1.45f : size));
            paper.line(line, isHead);
        }
        if (random.nextBoolean()) {
            paper.seal(random);
        }
        paper.pen.dispose();
        return paper.image;
    }

    private void begin(Random random) {
        pen.setColor(new Color(255 - random.nextInt(12), 255 - random.nextInt(12), 250 - random.nextInt(20)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(random.nextInt(40), random.nextInt(40), random.nextInt(40)));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    private void line(String line, boolean isHead) {
        int colon = line.indexOf('：');
        boolean isField = colon > 0 && colon <= LONGEST_LABEL && !line.contains("。") && !isHead;
        if (isHead) {
            text(line, (WIDTH - pen.getFontMetrics().stringWidth(line)) / 2, WIDTH);
        } else if (isField && layout == Layout.TABLE) {
            row(line.substring(0, colon), line.substring(colon + 1));
        } else {
            text(isField && layout == Layout.SPACED ? line.replaceFirst("：", "　　") : line, margin, WIDTH - margin);
        }
    }

    private void row(String label, String value) {
        int top = y - pen.getFontMetrics().getAscent() - 14;
        text(label, margin + 16, margin + LABEL_WIDTH);
        y -= step();
        text(value, margin + LABEL_WIDTH + 16, WIDTH - margin);
        int high = y - pen.getFontMetrics().getAscent() - 14 - top;
        pen.setStroke(new BasicStroke(2));
        pen.drawRect(margin, top, LABEL_WIDTH, high);
        pen.drawRect(margin + LABEL_WIDTH, top, WIDTH - 2 * margin - LABEL_WIDTH, high);
    }

    private int step() {
        return (int) (pen.getFontMetrics().getHeight() * 1.25);
    }

    private void text(String text, int x, int right) {
        int most = Math.max(1, (right - x) / pen.getFontMetrics().charWidth('国'));
        for (int from = 0; from < text.length(); from += most) {
            pen.drawString(text.substring(from, Math.min(text.length(), from + most)), x, y);
            y += step();
        }
    }

    /** Over the lines at the end, where the day stands. */
    private void seal(Random random) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(200, 30, 30, 150));
        pen.setStroke(new BasicStroke(9));
        int x = margin + 60 + random.nextInt(300);
        int top = y - 300 - random.nextInt(120);
        pen.draw(new Ellipse2D.Double(x, top, 330, 330));
        pen.setFont(font("Bold").deriveFont(Font.BOLD, 90f));
        pen.drawString("★", x + 120, top + 195);
    }

    private static Font font(String weight) {
        try (InputStream in =
                PrintedPaper.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
