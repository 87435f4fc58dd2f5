package org.mingfa.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A picture as the models of PaddlePaddle want it: blue, green, red, a plane each, every value less a mean and divided by a
 * deviation.
 */
record ColourPlanes(float[] mean, float[] deviation) {

    /** As the detector was trained. */
    static final ColourPlanes IMAGENET =
            new ColourPlanes(new float[] {.485f, .456f, .406f}, new float[] {.229f, .224f, .225f});

    /** As the readers of lines were: from -1 to 1. */
    static final ColourPlanes EVEN = new ColourPlanes(new float[] {.5f, .5f, .5f}, new float[] {.5f, .5f, .5f});

    /** What lies right of the picture, up to a width, is zero. */
    FloatBuffer of(Picture picture, int width) {
        int plane = width * picture.height();
        FloatBuffer planes = ByteBuffer.allocateDirect(3 * plane * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int pixel = picture.pixels()[y * picture.width() + x];
                for (int i = 0; i < 3; i++) {
                    float value = (pixel >> 8 * i & 0xFF) / 255f;
                    planes.put(i * plane + y * width + x, (value - mean[i]) / deviation[i]);
                }
            }
        }
        return planes;
    }
}
