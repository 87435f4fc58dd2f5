package org.mingfa.reports.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.mingfa.reports.document.Block.QrCode;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;

/** Reads the code back from each form of the file, as a camera does. */
class QrPatternTest {

    private static final String ADDRESS = "https://court.example/#/pages/risk/index?answers=";

    /** The longest that a code takes, of characters that compress to nothing. */
    private static final String LONGEST =
            ADDRESS + "aZ0-_9".repeat(200).substring(0, QrCode.LONGEST - ADDRESS.length());

    private static final int DPI = 200;

    private static Document paper(String address) {
        return new DocumentBuilder(List.of("样例"), LocalDate.of(2026, 11, 30))
                .body("扫码。")
                .add(new QrCode(address, "打开样例"))
                .build();
    }

    private static String read(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }

    @Test
    void standsInThePdf() throws IOException, ReaderException {
        for (String address : List.of(ADDRESS, LONGEST)) {
            try (PDDocument file = Loader.loadPDF(PdfWriter.write(paper(address)))) {
                assertThat(read(new PDFRenderer(file).renderImageWithDPI(0, DPI)))
                        .isEqualTo(address);
            }
        }
    }

    @Test
    void standsInTheWordFileAndSaysWhatItOpens() throws IOException, ReaderException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(paper(LONGEST))))) {
            assertThat(read(ImageIO.read(new ByteArrayInputStream(
                            file.getAllPictures().getFirst().getData()))))
                    .isEqualTo(LONGEST);
            assertThat(file.getDocument().xmlText()).contains("descr=\"打开样例\"");
        }
    }

    @Test
    void standsInTheHtmlFileAndSaysWhatItOpens() throws ReaderException {
        String html = new String(DocumentFormat.HTML.write(paper(LONGEST)), StandardCharsets.UTF_8);
        assertThat(html).contains("role=\"img\" aria-label=\"打开样例\"");
        int scale = 4;
        int side = Integer.parseInt(html.replaceFirst("(?s).*class=\"code\" viewBox=\"0 0 (\\d+) .*", "$1"));
        BufferedImage image = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side * scale, side * scale);
        pen.setColor(Color.BLACK);
        for (MatchResult bar : Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z")
                .matcher(html)
                .results()
                .toList()) {
            pen.fillRect(
                    Integer.parseInt(bar.group(1)) * scale,
                    Integer.parseInt(bar.group(2)) * scale,
                    Integer.parseInt(bar.group(3)) * scale,
                    scale);
        }
        pen.dispose();
        assertThat(read(image)).isEqualTo(LONGEST);
    }

    @Test
    void takesNoAddressThatAPhoneCouldNotRead() {
        assertThatThrownBy(() -> new QrCode(LONGEST + "a", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
