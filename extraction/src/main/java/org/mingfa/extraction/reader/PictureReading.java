package org.mingfa.extraction.reader;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Verdict;
import org.mingfa.ocr.OcrModels;
import org.mingfa.ocr.PageText;
import org.mingfa.ocr.PictureReader;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;

/** The printed text of a picture. Its models are loaded for the first one. */
final class PictureReading {

    /** Below this mean of its characters a page is handwriting, or so bad that its words would be guesses. */
    private static final double LEAST_CONFIDENCE = .8;

    private @Nullable PictureReader reader;

    /** The lines, or why there are none. */
    Reply read(byte[] picture) {
        Outcome<PageText> read = reader().read("", picture);
        PageText page = read.value();
        if (page == null) {
            boolean isLarge = read.problems().getFirst().code() == ErrorCode.EXTRACTION_TOO_LARGE;
            return new Reply(
                    isLarge ? Verdict.UNSAFE : Verdict.DAMAGED,
                    read.problems().getFirst().message());
        }
        return reply(page);
    }

    /** The same of a page that was drawn. */
    Reply read(BufferedImage page) {
        return reply(reader().read(page));
    }

    private static Reply reply(PageText page) {
        if (!page.lines().isEmpty() && page.confidence() < LEAST_CONFIDENCE) {
            return new Reply(Verdict.UNSURE, "图片里的文字认不准（平均把握 %.0f%%），多半是手写或拍得不清楚。".formatted(100 * page.confidence()));
        }
        return new Reply(Verdict.TEXT, page.text());
    }

    private PictureReader reader() {
        PictureReader open = reader;
        if (open == null) {
            // a cache of ImageIO's would be a file
            ImageIO.setUseCache(false);
            open = PictureReader.open(OcrModels.shipped());
            reader = open;
        }
        return open;
    }
}
