package org.mingfa.reports.official;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingfa.reports.official.MarkedText.Mark;
import org.mingfa.reports.official.OfficialPaper.Column;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table as wide as the type area, whose head stands on every page that it goes on to. */
final class OfficialTable {

    private final XWPFTable table;
    private final List<Column> columns;
    private final int width;

    private OfficialTable(XWPFDocument document, List<Column> columns, int rows) {
        this.columns = columns;
        this.width = PageGrid.width(document);
        this.table = document.createTable(1 + rows, columns.size());
        CTTblPr form = table.getCTTbl().getTblPr();
        form.addNewTblLayout().setType(STTblLayoutType.FIXED);
        form.getTblW().setType(STTblWidth.DXA);
        form.getTblW().setW(BigInteger.valueOf(width));
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(width(column))));
        fill(0, columns.stream().map(column -> plain(column.head())).toList(), TextStyle.CELL_HEAD);
        table.getRow(0).setRepeatHeader(true);
    }

    static void write(XWPFDocument document, List<Column> columns, List<List<String>> rows) {
        OfficialTable table = new OfficialTable(document, columns, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            table.fill(i + 1, rows.get(i).stream().map(OfficialTable::plain).toList(), TextStyle.CELL);
        }
    }

    /** Texts beside each other: a row may go on to the next page, for an article can be longer than one. */
    static void compare(XWPFDocument document, List<Column> columns, List<List<List<MarkedText>>> rows) {
        OfficialTable table = new OfficialTable(document, columns, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            table.fill(i + 1, rows.get(i), TextStyle.CELL);
            XWPFTableRow row = table.table.getRow(i + 1);
            row.setCantSplitRow(false);
            row.getTableCells().forEach(cell -> cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP));
        }
    }

    private static List<MarkedText> plain(String words) {
        return List.of(new MarkedText(Mark.PLAIN, words));
    }

    private int width(Column column) {
        return (int) (width * column.share());
    }

    private void fill(int number, List<List<MarkedText>> words, TextStyle style) {
        XWPFTableRow row = table.getRow(number);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            fill(row.getCell(i), words.get(i), style, width(columns.get(i)));
        }
    }

    private static void fill(XWPFTableCell cell, List<MarkedText> words, TextStyle style, int width) {
        cell.setWidth(Integer.toString(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style.id());
        words.forEach(one -> write(one, paragraph));
    }

    /** A line of the text is a line of the cell. */
    private static void write(MarkedText words, XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        if (words.mark() == Mark.REMOVED) {
            run.setStrikeThrough(true);
        }
        if (words.mark() == Mark.ADDED) {
            run.setBold(true);
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        List<String> lines = List.of(words.text().split("\n", -1));
        run.setText(lines.getFirst());
        lines.stream().skip(1).forEach(line -> {
            run.addBreak();
            run.setText(line);
        });
    }
}
