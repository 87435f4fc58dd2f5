package org.mingfa.extraction.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.StringJoiner;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Verdict;
import org.mingfa.extraction.exchange.Extent;

/** A PDF whose pages are pictures: each is drawn and read. */
final class ScannedPages {

    /** Two to three seconds each; a file has thirty in a build. */
    private static final int MOST_PAGES = 10;

    private static final float DOTS_PER_INCH = 200;

    private final PictureReading pictures;

    ScannedPages(PictureReading pictures) {
        this.pictures = pictures;
    }

    /** The lines of all pages; what is said of the first page that cannot be read is said of the file. */
    Reply read(byte[] pdf, Extent extent) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                return new Reply(Verdict.TOO_LONG, "扫描件有 " + pages + " 页，一个文件最多识别 " + MOST_PAGES + " 页。");
            }
            PDFRenderer renderer = new PDFRenderer(document);
            StringJoiner text = new StringJoiner("\n", "", "\n");
            for (int page = 0; page < pages; page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
                Reply read = pictures.read(image, extent);
                if (read.verdict() != Verdict.TEXT && read.verdict() != Verdict.PAGES) {
                    return new Reply(read.verdict(), "第 " + (page + 1) + " 页：" + read.words());
                }
                text.add(read.words().stripTrailing());
            }
            return new Reply(extent == Extent.PLACED ? Verdict.PAGES : Verdict.TEXT, text.toString());
        }
    }
}
