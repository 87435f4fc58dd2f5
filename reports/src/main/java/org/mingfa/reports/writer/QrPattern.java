package org.mingfa.reports.writer;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The dark dots of a QR code (ISO/IEC 18004) and the light edge around them. The only file that knows ZXing. */
final class QrPattern {

    /** The edge that readers need, in dots. */
    private static final int EDGE = 4;

    private static final int PIXELS_PER_DOT = 8;
    private static final int WHITE = 0xffffff;

    private final BitMatrix dots;

    private QrPattern(BitMatrix dots) {
        this.dots = dots;
    }

    /** Dark dots beside each other. */
    record Bar(int left, int row, int width) {}

    static QrPattern of(String address) {
        try {
            return new QrPattern(new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0, // as small as it can be: a pixel for a dot
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    EDGE)));
        } catch (WriterException e) {
            throw new IllegalStateException("the address has a length that a code takes", e);
        }
    }

    /** Width and height in dots, with the edge. */
    int side() {
        return dots.getWidth();
    }

    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < side(); row++) {
            for (int left = 0; left < side(); left++) {
                int end = left;
                while (end < side() && dots.get(end, row)) {
                    end++;
                }
                if (end > left) {
                    bars.add(new Bar(left, row, end - left));
                    left = end;
                }
            }
        }
        return bars;
    }

    byte[] png() {
        int pixels = side() * PIXELS_PER_DOT;
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                image.setRGB(x, y, dots.get(x / PIXELS_PER_DOT, y / PIXELS_PER_DOT) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("二维码无法写入内存", e);
        }
        return out.toByteArray();
    }
}
