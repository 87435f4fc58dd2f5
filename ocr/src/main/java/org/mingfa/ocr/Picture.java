package org.mingfa.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Pixels as 0xRRGGBB, row by row. */
record Picture(int width, int height, int[] pixels) {

    static Picture of(BufferedImage image) {
        BufferedImage plain = blank(image.getWidth(), image.getHeight());
        draw(plain, image, AffineTransform.getTranslateInstance(0, 0));
        return pixels(plain);
    }

    private static Picture pixels(BufferedImage plain) {
        return new Picture(
                plain.getWidth(),
                plain.getHeight(),
                ((DataBufferInt) plain.getRaster().getDataBuffer()).getData());
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** What is transparent becomes paper. */
    private static void draw(BufferedImage onto, BufferedImage image, AffineTransform how) {
        Graphics2D pen = onto.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, onto.getWidth(), onto.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
    }

    private BufferedImage image() {
        BufferedImage image = blank(width, height);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    int longest() {
        return Math.max(width, height);
    }

    /** Never larger than it is; by halves first, so that no pixel is passed over. */
    Picture within(int longest) {
        return longest() <= longest
                ? this
                : resized(Math.max(1, (int) Math.round((double) width * longest / longest())), Math.max(1, (int)
                        Math.round((double) height * longest / longest())));
    }

    Picture resized(int toWidth, int toHeight) {
        BufferedImage image = image();
        while (image.getWidth() >= 2 * toWidth && image.getHeight() >= 2 * toHeight) {
            image = stretched(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        return pixels(stretched(image, toWidth, toHeight));
    }

    private static BufferedImage stretched(BufferedImage image, int width, int height) {
        BufferedImage smaller = blank(width, height);
        draw(
                smaller,
                image,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()));
        return smaller;
    }

    /** Turned clockwise. */
    Picture turned(int quarters) {
        Picture turned = this;
        for (int i = 0; i < Math.floorMod(quarters, 4); i++) {
            turned = turned.turnedOnce();
        }
        return turned;
    }

    private Picture turnedOnce() {
        int[] to = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[x * height + (height - 1 - y)] = pixels[y * width + x];
            }
        }
        return new Picture(/* width= */ height, /* height= */ width, to);
    }

    /** What stands in a box, set upright, of this size in pixels. */
    Picture cut(Box box, int toWidth, int toHeight) {
        int[] to = new int[toWidth * toHeight];
        for (int row = 0; row < toHeight; row++) {
            double v = (row + 0.5) / toHeight;
            for (int column = 0; column < toWidth; column++) {
                double u = (column + 0.5) / toWidth;
                double x = (1 - v) * mix(box.upperLeft().x(), box.upperRight().x(), u)
                        + v * mix(box.lowerLeft().x(), box.lowerRight().x(), u);
                double y = (1 - v) * mix(box.upperLeft().y(), box.upperRight().y(), u)
                        + v * mix(box.lowerLeft().y(), box.lowerRight().y(), u);
                to[row * toWidth + column] = sample(x - 0.5, y - 0.5);
            }
        }
        return new Picture(toWidth, toHeight, to);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /** Between the four pixels around a place; the edge goes on outside. */
    private int sample(double x, double y) {
        double cx = Math.clamp(x, 0, width - 1.0);
        double cy = Math.clamp(y, 0, height - 1.0);
        int left = (int) cx;
        int top = (int) cy;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double u = cx - left;
        double v = cy - top;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double above = mix(channel(left, top, shift), channel(right, top, shift), u);
            double below = mix(channel(left, bottom, shift), channel(right, bottom, shift), u);
            mixed |= (int) Math.round(mix(above, below, v)) << shift;
        }
        return mixed;
    }

    private int channel(int x, int y, int shift) {
        return pixels[y * width + x] >> shift & 0xFF;
    }
}
