package org.mingfa.extraction.reader;

import java.awt.image.BufferedImage;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Verdict;
import org.mingfa.extraction.exchange.Extent;
import org.mingfa.extraction.exchange.PageCodec;
import org.mingfa.ocr.OcrModels;
import org.mingfa.ocr.PageText;
import org.mingfa.ocr.PictureReader;
import org.mingfa.ocr.TextLine;
import org.mingfa.text.page.Page;
import org.mingfa.text.page.PageLine;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;

/** The printed text of a picture. Its models are loaded for the first one. */
final class PictureReading {

    /** Below this mean of its characters a page is handwriting, or so bad that its words would be guesses. */
    private static final double LEAST_CONFIDENCE = .8;

    private @Nullable PictureReader reader;

    /** The lines, or why there are none. */
    Reply read(byte[] picture, Extent extent) {
        Outcome<PageText> read = reader().read("", picture);
        PageText page = read.value();
        if (page == null) {
            boolean isLarge = read.problems().getFirst().code() == ErrorCode.EXTRACTION_TOO_LARGE;
            return new Reply(
                    isLarge ? Verdict.UNSAFE : Verdict.DAMAGED,
                    read.problems().getFirst().message());
        }
        return reply(page, extent);
    }

    /** The same of a page that was drawn. */
    Reply read(BufferedImage page, Extent extent) {
        return reply(reader().read(page), extent);
    }

    private static Reply reply(PageText page, Extent extent) {
        if (extent == Extent.PLACED) { // whoever asks for places looks at each value's own confidence
            return new Reply(Verdict.PAGES, PageCodec.write(List.of(page(page))));
        }
        if (!page.lines().isEmpty() && page.confidence() < LEAST_CONFIDENCE) {
            return new Reply(Verdict.UNSURE, "图片里的文字认不准（平均把握 %.0f%%），多半是手写或拍得不清楚。".formatted(100 * page.confidence()));
        }
        return new Reply(Verdict.TEXT, page.text());
    }

    private static Page page(PageText page) {
        return new Page(
                page.quarters(),
                page.lines().stream().map(line -> line(line, page)).toList());
    }

    private static PageLine line(TextLine line, PageText page) {
        return new PageLine(
                line.text(),
                line.box().corners().stream()
                        .map(corner -> new PageLine.Corner(corner.x() / page.width(), corner.y() / page.height()))
                        .toList(),
                line.characters().stream()
                        .map(one -> new PageLine.Glyph(one.confidence(), one.middle()))
                        .toList());
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
