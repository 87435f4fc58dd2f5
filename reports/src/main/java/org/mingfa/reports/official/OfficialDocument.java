package org.mingfa.reports.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingfa.text.numeral.ChineseNumeral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A document in official style, written from top to bottom; numbers its own headings 一、（一）1. For one thread.
 *
 * <p>Typefaces are named, not embedded: they are commercial, and courts have them.
 */
public final class OfficialDocument implements AutoCloseable {

    /** Share of the first of two columns. */
    private static final double QUESTION_SHARE = 0.62;

    private final XWPFDocument document = new XWPFDocument();
    private int sections;
    private int parts;
    private int points;

    /**
     * @param made the day that the file says it was made on
     */
    public OfficialDocument(String title, LocalDate made) {
        PageGrid.apply(document);
        StyleSheet.apply(document);
        PageNumbers.apply(document);
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("明法");
        document.getProperties()
                .getCoreProperties()
                .setCreated(
                        Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant())));
        paragraph(TextStyle.TITLE, title);
    }

    /** 主送: whom it is for; the colon is added. */
    public OfficialDocument addressee(String name) {
        paragraph(TextStyle.ADDRESSEE, name + "：");
        return this;
    }

    /** A heading of the first level: 一、 */
    public OfficialDocument section(String heading) {
        sections++;
        parts = 0;
        points = 0;
        paragraph(TextStyle.SECTION, ChineseNumeral.format(sections) + "、" + heading);
        return this;
    }

    /** A heading of the second level: （一） */
    public OfficialDocument part(String heading) {
        parts++;
        points = 0;
        paragraph(TextStyle.PART, "（" + ChineseNumeral.format(parts) + "）" + heading);
        return this;
    }

    /** A heading of the third level: 1. */
    public OfficialDocument point(String heading) {
        points++;
        paragraph(TextStyle.POINT, points + "." + heading);
        return this;
    }

    /** A paragraph of the text. */
    public OfficialDocument body(String text) {
        paragraph(TextStyle.BODY, text);
        return this;
    }

    /** A paragraph that begins with what it is about, in the typeface of headings. */
    public OfficialDocument labelled(String label, String text) {
        XWPFParagraph paragraph = paragraph(TextStyle.BODY, "");
        XWPFRun name = paragraph.createRun();
        StyleSheet.letters(
                Typeface.HEADING, TextStyle.BODY.points(), name.getCTR().addNewRPr());
        name.setText(label + "：");
        paragraph.createRun().setText(text);
        return this;
    }

    /** A provision: its name, then its words, each paragraph of it as one. */
    public OfficialDocument quotation(String name, String words) {
        paragraph(TextStyle.CITATION, name);
        words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> paragraph(TextStyle.QUOTATION, line));
        return this;
    }

    /** A line at the right, two characters from the edge. */
    public OfficialDocument signature(String text) {
        XWPFParagraph paragraph = paragraph(TextStyle.SIGNATURE, text);
        paragraph.setKeepNext(true);
        paragraph.setIndentationRight(2 * TextStyle.SIGNATURE.points() * 20);
        return this;
    }

    /** The line before a signature: no page may hold the signature alone (GB/T 9704-2012). */
    public OfficialDocument lineBeforeSignature() {
        document.getParagraphs().getLast().setKeepNext(true);
        paragraph(TextStyle.BODY, "").setKeepNext(true);
        return this;
    }

    /** A row of a table of two columns. */
    public record Row(String left, String right) {}

    /** A table as wide as the type area; its head is repeated on every page. */
    public OfficialDocument table(Row head, List<Row> rows) {
        XWPFTable table = document.createTable(1 + rows.size(), 2);
        int left = (int) (PageGrid.width() * QUESTION_SHARE);
        CTTblPr form = table.getCTTbl().getTblPr();
        form.addNewTblLayout().setType(STTblLayoutType.FIXED);
        form.getTblW().setType(STTblWidth.DXA);
        form.getTblW().setW(BigInteger.valueOf(PageGrid.width()));
        table.getCTTbl().addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(left));
        table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf((long) PageGrid.width() - left));
        fill(table.getRow(0), head, TextStyle.CELL_HEAD);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), rows.get(i), TextStyle.CELL);
        }
        return this;
    }

    private static void fill(XWPFTableRow row, Row words, TextStyle style) {
        row.setCantSplitRow(true);
        int left = (int) (PageGrid.width() * QUESTION_SHARE);
        fill(row.getCell(0), words.left(), style, left);
        fill(row.getCell(1), words.right(), style, PageGrid.width() - left);
    }

    private static void fill(XWPFTableCell cell, String words, TextStyle style, int width) {
        cell.setWidth(Integer.toString(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style.id());
        paragraph.createRun().setText(words);
    }

    private XWPFParagraph paragraph(TextStyle style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    /** The file. The document takes nothing more afterwards. */
    public byte[] finish() {
        try {
            FontTable.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("docx 无法写入内存", e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("docx 无法关闭", e);
        }
    }
}
