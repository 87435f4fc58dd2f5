package org.mingfa.ocr;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/** Bytes to pixels: JPEG, PNG, WebP and what else the Java runtime reads. The size is looked at before a pixel is decoded. */
final class PictureDecoder {

    /** Above this a picture is a bomb or a poster; a telephone takes 12 to 50 million. */
    private static final long MOST_PIXELS = 60_000_000;

    /** More than this is decoded with every second, third … pixel left out, so that memory stays bounded. */
    private static final long WHOLE_PIXELS = 16_000_000;

    private static final int LEAST_SIDE = 24;

    private PictureDecoder() {}

    /** As its Exif says that it is to be turned; {@code longest} bounds the longer side. */
    static Outcome<Picture> decode(String path, byte[] bytes, int longest) {
        if (bytes.length == 0) {
            return failed(ErrorCode.DAMAGED_FILE, path, "文件是空的。");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return failed(ErrorCode.UNSUPPORTED_FORMAT, path, "内容不是能读取的图片，请用 JPEG、PNG 或 WebP。");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return decode(path, reader, bytes, longest);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // readers of damaged pictures throw what they like
            return failed(ErrorCode.DAMAGED_FILE, path, "图片已损坏或不完整。");
        }
    }

    private static Outcome<Picture> decode(String path, ImageReader reader, byte[] bytes, int longest)
            throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return failed(
                    ErrorCode.EXTRACTION_TOO_LARGE,
                    path,
                    "图片有 " + width * height / 1_000_000 + " 百万像素，上限 " + MOST_PIXELS / 1_000_000 + " 百万。请缩小后再试。");
        }
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            return failed(ErrorCode.NO_TEXT, path, "图片只有 " + width + "×" + height + " 像素，看不清文字。");
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) width * height / WHOLE_PIXELS));
        how.setSourceSubsampling(every, every, 0, 0);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        Picture picture = Picture.of(reader.read(0, how)).within(longest);
        if (warnings.stream().anyMatch(PictureDecoder::isCutOff)) {
            return failed(ErrorCode.DAMAGED_FILE, path, "图片不完整，后面没有了，多半没有传完。");
        }
        return Outcome.of(oriented(picture, orientation(bytes)));
    }

    /** The reader of JPEG fills up what is missing, and only warns. */
    private static boolean isCutOff(String warning) {
        return warning.toLowerCase(Locale.ROOT).contains("premature end");
    }

    /** Exif's 1 to 8; 1 where there is none or it cannot be read, for the page is turned by its text too. */
    private static int orientation(byte[] bytes) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer found = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return found == null ? 1 : found;
        } catch (ImageProcessingException | IOException e) {
            return 1;
        }
    }

    private static Picture oriented(Picture picture, int orientation) {
        return switch (orientation) {
            case 3, 4 -> picture.turned(2);
            case 5, 6 -> picture.turned(1);
            case 7, 8 -> picture.turned(3);
            default -> picture;
        };
    }

    private static <T> Outcome<T> failed(ErrorCode code, String path, String message) {
        return Outcome.failed(Problem.of(code, path, message));
    }
}
