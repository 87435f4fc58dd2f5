package org.mingfa.ocr.testkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What a telephone and a hand do to a page. */
public enum PhotoDamage {
    /** A scan. */
    NONE {
        @Override
        BufferedImage apply(BufferedImage page, Random random) {
            return page;
        }
    },
    /** On a table, a few degrees askew. */
    TILT {
        @Override
        BufferedImage apply(BufferedImage page, Random random) {
            return onTable(
                    page,
                    AffineTransform.getRotateInstance(
                            Math.toRadians((random.nextDouble() - .5) * 16),
                            page.getWidth() / 2.0,
                            page.getHeight() / 2.0));
        }
    },
    /** Seen from one side: the far edge is shorter. */
    PERSPECTIVE {
        @Override
        BufferedImage apply(BufferedImage page, Random random) {
            double far = .82 + random.nextDouble() * .12;
            BufferedImage seen = table(page.getWidth(), page.getHeight());
            for (int y = 0; y < page.getHeight(); y++) {
                double wide = far + (1 - far) * y / page.getHeight();
                for (int x = 0; x < page.getWidth(); x++) {
                    double from = (x - page.getWidth() / 2.0) / wide + page.getWidth() / 2.0;
                    if (from >= 0 && from < page.getWidth() - 1) {
                        seen.setRGB(x, y, page.getRGB((int) from, y));
                    }
                }
            }
            return seen;
        }
    },
    /** Out of focus. */
    BLUR {
        @Override
        BufferedImage apply(BufferedImage page, Random random) {
            float[] even = new float[9];
            Arrays.fill(even, 1f / 9);
            ConvolveOp blur = new ConvolveOp(new Kernel(3, 3, even), ConvolveOp.EDGE_NO_OP, null);
            return blur.filter(blur.filter(page, null), null);
        }
    },
    /** A hand's shadow from one side, warm light. */
    SHADOW {
        @Override
        BufferedImage apply(BufferedImage page, Random random) {
            BufferedImage dark = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
            double least = .4 + random.nextDouble() * .2;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    double light = Math.min(1, least + (double) x / page.getWidth() + y / (3.0 * page.getHeight()));
                    int pixel = page.getRGB(x, y);
                    int red = (int) ((pixel >> 16 & 0xFF) * light);
                    int green = (int) ((pixel >> 8 & 0xFF) * light * .96);
                    int blue = (int) ((pixel & 0xFF) * light * .86);
                    dark.setRGB(x, y, red << 16 | green << 8 | blue);
                }
            }
            return dark;
        }
    },
    /** Folded once: a grey line across. */
    CREASE {
        @Override
        BufferedImage apply(BufferedImage page, Random random) {
            BufferedImage folded = onTable(page, new AffineTransform());
            Graphics2D pen = folded.createGraphics();
            pen.setColor(new Color(90, 90, 90, 90));
            int y = page.getHeight() / 3 + random.nextInt(page.getHeight() / 3);
            pen.fillRect(0, y, page.getWidth(), 5);
            pen.dispose();
            return folded;
        }
    },
    /** Sent on by a messenger: small, much compressed. */
    SMALL {
        @Override
        BufferedImage apply(BufferedImage page, Random random) {
            return scaled(page, .6);
        }
    },
    /** All of it at once, less of each. */
    ALL {
        @Override
        BufferedImage apply(BufferedImage page, Random random) {
            return scaled(SHADOW.apply(TILT.apply(CREASE.apply(page, random), random), random), .75);
        }
    };

    abstract BufferedImage apply(BufferedImage page, Random random);

    /** The photograph as JPEG. */
    public byte[] photograph(BufferedImage page, Random random) {
        return jpeg(apply(page, random), this == NONE ? .9f : this == SMALL || this == ALL ? .4f : .55f);
    }

    private static BufferedImage table(int width, int height) {
        BufferedImage table = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = table.createGraphics();
        pen.setColor(new Color(122, 98, 76));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return table;
    }

    private static BufferedImage onTable(BufferedImage page, AffineTransform how) {
        BufferedImage table = table(page.getWidth() + 240, page.getHeight() + 240);
        draw(table, page, 120, how);
        return table;
    }

    private static BufferedImage scaled(BufferedImage page, double by) {
        BufferedImage small = table((int) (page.getWidth() * by), (int) (page.getHeight() * by));
        draw(small, page, 0, AffineTransform.getScaleInstance(by, by));
        return small;
    }

    private static void draw(BufferedImage onto, BufferedImage page, int margin, AffineTransform how) {
        Graphics2D pen = onto.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(margin, margin);
        pen.drawImage(page, how, null);
        pen.dispose();
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
            stream.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
