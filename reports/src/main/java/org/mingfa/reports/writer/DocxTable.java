package org.mingfa.reports.writer;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.TextStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of a docx file, as wide as the page, whose head is repeated on every page. */
final class DocxTable {

    private DocxTable() {}

    /** Writes it at the end of the file; the width in twips. */
    static void write(XWPFDocument file, int width, Table table) {
        int[] widths = table.columns().stream()
                .mapToInt(column -> (int) (width * column.share()))
                .toArray();
        XWPFTable written = file.createTable(1 + table.rows().size(), widths.length);
        CTTblPr form = written.getCTTbl().getTblPr();
        form.addNewTblLayout().setType(STTblLayoutType.FIXED);
        form.getTblW().setType(STTblWidth.DXA);
        form.getTblW().setW(BigInteger.valueOf(width));
        CTTblGrid grid = written.getCTTbl().addNewTblGrid();
        for (int column : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
        row(written.getRow(0), TextStyle.CELL_HEAD, table.head(), widths);
        written.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.rows().size(); i++) {
            XWPFTableRow row = written.getRow(i + 1);
            row(row, table.cells(), table.rows().get(i), widths);
            if (table.splits()) {
                row.setCantSplitRow(false);
                row.getTableCells().forEach(cell -> cell.setVerticalAlignment(XWPFVertAlign.TOP));
            }
        }
    }

    private static void row(XWPFTableRow row, TextStyle style, List<Cell> cells, int[] widths) {
        row.setCantSplitRow(true);
        boolean spans = cells.size() == 1 && widths.length > 1;
        for (int i = widths.length - 1; spans && i > 0; i--) {
            row.removeCell(i);
        }
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(Integer.toString(spans ? Arrays.stream(widths).sum() : widths[i]));
            if (spans) {
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.length));
            }
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            DocxWriter.fill(cell.getParagraphs().getFirst(), style, cells.get(i).runs());
        }
    }
}
