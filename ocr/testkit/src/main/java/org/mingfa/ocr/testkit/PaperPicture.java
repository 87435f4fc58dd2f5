package org.mingfa.ocr.testkit;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Prints lines on A4 paper, as a court does: two lines of head in the middle, then the text, wrapped. 200 dots an inch. */
public final class PaperPicture {

    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int MARGIN = 200;
    private static final String[] WEIGHTS = {"Regular", "Medium", "Light"};

    private final List<String> printed = new ArrayList<>();
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    private PaperPicture() {}

    /**
     * @param head so many of the lines are the head
     * @param random chooses font weight and size, spacing and margin
     */
    public static PaperPicture of(List<String> lines, int head, Random random) {
        PaperPicture paper = new PaperPicture();
        Graphics2D pen = paper.image.createGraphics();
        pen.setColor(new Color(255 - random.nextInt(12), 255 - random.nextInt(12), 250 - random.nextInt(20)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(random.nextInt(40), random.nextInt(40), random.nextInt(40)));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Font font = font(WEIGHTS[random.nextInt(WEIGHTS.length)]);
        int size = 34 + random.nextInt(10);
        int y = 200 + random.nextInt(120);
        for (int i = 0; i < lines.size(); i++) {
            boolean isHead = i < head;
            pen.setFont(font.deriveFont(isHead ? Font.BOLD : Font.PLAIN, isHead ? size * 1.5f : size));
            y = paper.print(pen, lines.get(i), isHead, y);
        }
        pen.dispose();
        return paper;
    }

    private int print(Graphics2D pen, String text, boolean isHead, int top) {
        int y = top;
        int most = (WIDTH - 2 * MARGIN) / pen.getFontMetrics().charWidth('国');
        for (int from = 0; from < text.length(); from += most) {
            String line = text.substring(from, Math.min(text.length(), from + most));
            int x = isHead ? (WIDTH - pen.getFontMetrics().stringWidth(line)) / 2 : MARGIN;
            pen.drawString(line, x, y);
            printed.add(line.strip());
            y += (int) (pen.getFontMetrics().getHeight() * 1.25);
        }
        return y;
    }

    /** A round red seal over the text. */
    public PaperPicture sealed(Random random) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(200, 30, 30, 170));
        pen.setStroke(new java.awt.BasicStroke(9));
        int x = 850 + random.nextInt(200);
        int y = 1300 + random.nextInt(500);
        pen.draw(new Ellipse2D.Double(x, y, 330, 330));
        pen.setFont(font("Bold").deriveFont(Font.BOLD, 90f));
        pen.drawString("★", x + 120, y + 195);
        pen.dispose();
        return this;
    }

    /** The lines as they stand on the paper. */
    public List<String> printed() {
        return List.copyOf(printed);
    }

    public BufferedImage image() {
        return image;
    }

    public static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(String weight) {
        try (InputStream in =
                PaperPicture.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
