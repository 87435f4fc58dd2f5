package org.mingfa.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.ocr.testkit.PaperPicture;
import org.mingfa.ocr.testkit.PhotoDamage;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;

/** Photographs and scans, read in a process that may write nothing. */
final class PictureTextTest {

    private static final List<String> LAW = List.of("样例灯塔条例", "第一条　灯塔每晚点亮。", "第二条　守塔人每月领取二百元补贴。");

    private static final TextExtractor EXTRACTOR =
            new TextExtractor(ExtractionLimits.DEFAULT.withTime(Duration.ofMinutes(20)), 1);

    @AfterAll
    static void end() {
        EXTRACTOR.close();
    }

    @Test
    void readsAPhotograph() {
        byte[] photo = PhotoDamage.TILT.photograph(paper(), new Random(3));
        Outcome<SourceText> read = EXTRACTOR.extract("照片.jpg", photo);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().text().lines().map(String::strip)).containsSubsequence("样例灯塔条例", "第二条守塔人每月领取二百元补贴。");
    }

    @Test
    void readsAScannedPdf() throws IOException {
        Outcome<SourceText> read = EXTRACTOR.extract("扫描件.pdf", pdf(2));
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().text().lines().filter("样例灯塔条例"::equals)).hasSize(2);
    }

    @Test
    void saysWhyThereIsNoText() throws IOException {
        assertThat(code(PhotoDamage.NONE.photograph(
                        new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB), new Random(1))))
                .isEqualTo(ErrorCode.NO_TEXT);
        assertThat(code(Arrays.copyOf(PhotoDamage.NONE.photograph(paper(), new Random(1)), 900)))
                .isEqualTo(ErrorCode.DAMAGED_FILE);
        assertThat(code(pdf(11))).isEqualTo(ErrorCode.TEXT_TOO_LONG);
    }

    private static ErrorCode code(byte[] file) {
        return EXTRACTOR.extract("文件", file).problems().getFirst().code();
    }

    private static BufferedImage paper() {
        return PaperPicture.of(LAW, 1, new Random(2)).image();
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BufferedImage paper = paper();
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream onto = new PDPageContentStream(document, page)) {
                    onto.drawImage(
                            JPEGFactory.createFromImage(document, paper, .6f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
