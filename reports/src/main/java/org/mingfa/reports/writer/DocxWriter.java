package org.mingfa.reports.writer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.mingfa.reports.document.Block;
import org.mingfa.reports.document.Block.Annex;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Imprint;
import org.mingfa.reports.document.Block.Letterhead;
import org.mingfa.reports.document.Block.Paragraph;
import org.mingfa.reports.document.Block.QrCode;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextStyle;
import org.mingfa.reports.document.Typeface;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * Writes a document as a docx file.
 *
 * <p>Typefaces are named, not embedded: they are commercial, and courts have them.
 */
final class DocxWriter {

    private static final int TWIPS_PER_POINT = 20;
    private static final double MM_PER_INCH = 25.4;
    private static final String RED = "FF0000";

    /** Lines of a border in eighths of a point: 0.35 and 0.25 mm. */
    private static final int HEAVY = 8;

    private static final int LIGHT = 6;

    /** 4 mm in points. */
    private static final int BELOW_NUMBER = 11;

    private final Document document;
    private final XWPFDocument file;

    private DocxWriter(Document document, XWPFDocument file) {
        this.document = document;
        this.file = file;
    }

    static byte[] write(Document document) {
        try (XWPFDocument file = new XWPFDocument()) {
            DocxStyles.apply(file, document.page(), document.foot());
            new DocxWriter(document, file).write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("docx 无法写入内存", e);
        }
    }

    private void write() {
        CoreProperties properties = file.getProperties().getCoreProperties();
        properties.setTitle(document.fullTitle());
        properties.setCreator("明法");
        properties.setCreated(Optional.of(
                Date.from(document.made().atStartOfDay(ZoneOffset.UTC).toInstant())));
        if (document.head() != null) {
            block(document.head());
        }
        paragraph(document.heading());
        document.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table ->
                DocxTable.write(file, DocxStyles.twips(document.page().textWidth()), table);
            case Chart chart -> chart(chart);
            case QrCode code -> code(code);
            case Letterhead head -> letterhead(head);
            case Imprint imprint -> imprint(imprint);
            case Annex annex ->
                annex.paragraphs().stream()
                        .map(this::paragraph)
                        .toList()
                        .getFirst()
                        .setPageBreak(true);
        }
    }

    /** The only red of the document: the name of the court and the line below the number (5.2.4). */
    private void letterhead(Letterhead head) {
        paragraph(Paragraph.of(TextStyle.ISSUER, head.issuer())).getRuns().forEach(run -> run.setColor(RED));
        paragraph(Paragraph.of(TextStyle.BODY, ""));
        paragraph(Paragraph.of(TextStyle.BODY, ""));
        XWPFParagraph number = apart(TextStyle.BODY, head.number(), "签发人：" + head.signer());
        number.setIndentationFirstLine(TextStyle.BODY.points() * TWIPS_PER_POINT);
        number.setBorderBottom(Borders.SINGLE);
        CTBorder line = number.getCTP().getPPr().getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(HEAVY));
        line.setSpace(BigInteger.valueOf(BELOW_NUMBER));
        paragraph(Paragraph.of(TextStyle.BODY, ""));
    }

    /** First and last line 0.35 mm, the one between 0.25 mm. */
    private void imprint(Imprint imprint) {
        paragraph(Paragraph.of(TextStyle.BODY, ""));
        List<XWPFParagraph> lines = new ArrayList<>();
        imprint.lines().forEach(line -> lines.add(paragraph(Paragraph.of(TextStyle.IMPRINT, line))));
        lines.add(apart(TextStyle.IMPRINT, imprint.printer(), imprint.printed()));
        for (XWPFParagraph line : lines) {
            line.setIndentationLeft(TextStyle.IMPRINT.points() * TWIPS_PER_POINT);
            line.setIndentationRight(TextStyle.IMPRINT.points() * TWIPS_PER_POINT);
            line.setBorderTop(Borders.SINGLE);
            line.getCTP()
                    .getPPr()
                    .getPBdr()
                    .getTop()
                    .setSz(BigInteger.valueOf(line == lines.getFirst() ? HEAVY : LIGHT));
        }
        lines.getLast().setBorderBottom(Borders.SINGLE);
        lines.getLast().getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(HEAVY));
    }

    /** Words at the left and words at the right of one line. */
    private XWPFParagraph apart(TextStyle style, String left, String right) {
        XWPFParagraph line = paragraph(Paragraph.of(style, left));
        CTTabStop tab = line.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        int character = style.points() * TWIPS_PER_POINT;
        tab.setPos(BigInteger.valueOf(DocxStyles.twips(document.page().textWidth()) - (long) character));
        XWPFRun run = line.createRun();
        run.addTab();
        run.setText(right);
        return line;
    }

    private XWPFParagraph paragraph(Paragraph paragraph) {
        XWPFParagraph written = file.createParagraph();
        fill(written, paragraph.style(), paragraph.runs());
        if (paragraph.keepNext() && !paragraph.style().isHeading()) { // a heading's style says so
            written.setKeepNext(true);
        }
        if (paragraph.right() > 0) {
            written.setIndentationRight(
                    (int) (paragraph.right() * paragraph.style().points() * TWIPS_PER_POINT));
        }
        return written;
    }

    static void fill(XWPFParagraph paragraph, TextStyle style, List<TextRun> runs) {
        paragraph.setStyle(style.id());
        runs.stream().filter(run -> !run.text().isEmpty()).forEach(run -> write(run, style, paragraph.createRun()));
    }

    /** A line of the text is a line of the file. */
    private static void write(TextRun text, TextStyle style, XWPFRun run) {
        switch (text.mark()) {
            case PLAIN, MISSING -> {}
            case LABEL ->
                DocxStyles.letters(
                        Typeface.HEADING, style.points(), run.getCTR().addNewRPr());
            case REMOVED -> run.setStrikeThrough(true);
            case ADDED -> {
                run.setBold(true);
                run.setUnderline(UnderlinePatterns.SINGLE);
            }
        }
        List<String> lines = List.of(text.text().split("\n", -1));
        run.setText(lines.getFirst());
        lines.stream().skip(1).forEach(line -> {
            run.addBreak();
            run.setText(line);
        });
    }

    private void chart(Chart chart) {
        DocxChart.write(file, drawing(), chart);
    }

    private void code(QrCode code) {
        int side = Units.toEMU(QrCode.SIDE_MM * Units.POINT_DPI / MM_PER_INCH);
        byte[] picture = QrPattern.of(code.address()).png();
        XWPFRun run = drawing();
        try {
            run.addPicture(new ByteArrayInputStream(picture), PictureType.PNG, "code.png", side, side);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture is no part of a docx", e);
        } catch (IOException e) {
            throw new UncheckedIOException("二维码无法写入内存", e);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(code.said());
    }

    /** Where a drawing goes. */
    private XWPFRun drawing() {
        XWPFParagraph paragraph = paragraph(Paragraph.of(TextStyle.CELL, ""));
        paragraph.setSpacingBetween(1, LineSpacingRule.AUTO); // an exact line would show its lowest stripe only
        return paragraph.createRun();
    }
}
