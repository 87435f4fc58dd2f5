package org.mingfa.reports.writer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * What a docx of ours says when it comes back: what one of another form looks like is for extraction.
 *
 * @param paragraphs outside tables
 * @param tables rows of cells, without spaces around them
 */
public record DocxText(List<String> paragraphs, List<List<List<String>>> tables) {

    public DocxText {
        paragraphs = List.copyOf(paragraphs);
        tables = List.copyOf(tables);
    }

    /** Reads a file; empty where it is no docx. */
    public static Optional<DocxText> read(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return Optional.of(new DocxText(
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList(),
                    document.getTables().stream().map(DocxText::rows).toList()));
        } catch (POIXMLException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(cell -> cell.getText().strip())
                        .toList())
                .toList();
    }
}
