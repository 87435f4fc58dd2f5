package org.mingfa.ocr;

import ai.onnxruntime.OrtException;
import java.awt.image.BufferedImage;
import java.util.List;
import org.mingfa.text.problem.Outcome;

/**
 * Reads printed text in a picture, however the page lies in it. Takes one to three seconds a page on one core and some 300 MB
 * while it works; safe for use by many threads until closed. Handwriting is read badly and with low confidence.
 */
public final class PictureReader implements AutoCloseable {

    /** An A4 page at 200 dots an inch. */
    private static final int LONGEST = 2400;

    private static final double UPRIGHT = 1.5;
    private static final double LEAST_CONFIDENCE = .5;

    private final OnnxModel detectorModel;
    private final OnnxModel directionModel;
    private final OnnxModel recogniserModel;
    private final TextDetector detector;
    private final LineDirection direction;
    private final LineRecogniser recogniser;

    private PictureReader(OcrModels models) throws OrtException {
        detectorModel = new OnnxModel(models.detector());
        directionModel = new OnnxModel(models.direction());
        recogniserModel = new OnnxModel(models.recogniser());
        detector = new TextDetector(detectorModel);
        direction = new LineDirection(directionModel);
        recogniser = new LineRecogniser(recogniserModel, models.characters());
    }

    /** Loads the models, some 60 MB of memory. */
    public static PictureReader open(OcrModels models) {
        try {
            return new PictureReader(models);
        } catch (OrtException e) {
            throw new IllegalStateException("无法加载图片识别模型：请检查内存与处理器架构（支持 x86-64 与 arm64）。", e);
        }
    }

    /**
     * The text of a picture; a picture without text has no lines.
     *
     * @param path under which a problem names it
     */
    public Outcome<PageText> read(String path, byte[] bytes) {
        return PictureDecoder.decode(path, bytes, LONGEST).then(picture -> Outcome.of(read(picture)));
    }

    /** The text of a page that was drawn. */
    public PageText read(BufferedImage page) {
        return read(Picture.of(page).within(LONGEST));
    }

    private PageText read(Picture picture) {
        Picture page = picture;
        List<Box> lines = detector.detect(page);
        int quarters = 0;
        if (stand(lines)) {
            quarters = 1;
            page = picture.turned(1);
            lines = detector.detect(page);
        }
        if (direction.isUpsideDown(page, lines)) {
            quarters += 2;
            page = picture.turned(quarters);
            lines = detector.detect(page);
        }
        Picture upright = page;
        List<TextLine> read = lines.stream()
                .map(line -> recogniser.read(upright, line))
                .filter(line -> !line.text().isEmpty() && line.confidence() >= LEAST_CONFIDENCE)
                .toList();
        return new PageText(upright.width(), upright.height(), quarters, ReadingOrder.of(read));
    }

    /** Whether most of the text runs from above to below, as on a page that lies on its side. */
    private static boolean stand(List<Box> lines) {
        double standing = lines.stream()
                .filter(line -> line.height() > UPRIGHT * line.width())
                .mapToDouble(Box::height)
                .sum();
        double lying = lines.stream()
                .filter(line -> line.height() <= UPRIGHT * line.width())
                .mapToDouble(Box::width)
                .sum();
        return standing > lying;
    }

    @Override
    public void close() {
        detectorModel.close();
        directionModel.close();
        recogniserModel.close();
    }
}
