package org.mingfa.reports.official;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingfa.reports.official.OfficialPaper.Column;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table as wide as the type area, whose head stands on every page that it goes on to. */
final class OfficialTable {

    private OfficialTable() {}

    static void write(XWPFDocument document, List<Column> columns, List<List<String>> rows) {
        XWPFTable table = document.createTable(1 + rows.size(), columns.size());
        CTTblPr form = table.getCTTbl().getTblPr();
        form.addNewTblLayout().setType(STTblLayoutType.FIXED);
        form.getTblW().setType(STTblWidth.DXA);
        form.getTblW().setW(BigInteger.valueOf(PageGrid.width()));
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(width(column))));
        fill(table.getRow(0), columns.stream().map(Column::head).toList(), columns, TextStyle.CELL_HEAD);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), rows.get(i), columns, TextStyle.CELL);
        }
    }

    private static int width(Column column) {
        return (int) (PageGrid.width() * column.share());
    }

    private static void fill(XWPFTableRow row, List<String> words, List<Column> columns, TextStyle style) {
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            fill(row.getCell(i), words.get(i), style, width(columns.get(i)));
        }
    }

    private static void fill(XWPFTableCell cell, String words, TextStyle style, int width) {
        cell.setWidth(Integer.toString(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style.id());
        paragraph.createRun().setText(words);
    }
}
