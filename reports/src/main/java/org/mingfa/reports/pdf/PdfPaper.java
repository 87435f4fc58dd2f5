package org.mingfa.reports.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.mingfa.reports.official.HeadingNumbers;
import org.mingfa.reports.official.OfficialPaper;
import org.mingfa.reports.official.TextStyle;

/**
 * A paper as a PDF, whose letters are embedded and can be selected and searched. For one thread.
 *
 * <p>All typefaces of the standard are set from one family that comes with the product: the file looks the same everywhere.
 */
public final class PdfPaper implements OfficialPaper {

    private static final int SIGNATURE_INDENT = 2;

    private final String title;
    private final LocalDate made;
    private final String foot;
    private final PDDocument document = new PDDocument();
    private final List<Block> blocks = new ArrayList<>();
    private final HeadingNumbers numbers = new HeadingNumbers();

    /**
     * @param made the day that the file says it was made on
     * @param foot stands beside the number of every page, since pages are handed on one by one
     */
    public PdfPaper(String title, LocalDate made, String foot) {
        this.title = title;
        this.made = made;
        this.foot = foot;
        add(TextStyle.TITLE, title);
    }

    @Override
    public PdfPaper addressee(String name) {
        return add(TextStyle.ADDRESSEE, name + "：");
    }

    @Override
    public PdfPaper section(String heading) {
        return add(TextStyle.SECTION, numbers.section(heading));
    }

    @Override
    public PdfPaper point(String heading) {
        return add(TextStyle.POINT, numbers.point(heading));
    }

    @Override
    public PdfPaper body(String text) {
        return add(TextStyle.BODY, text);
    }

    @Override
    public PdfPaper note(String label, String text) {
        String name = label + "：";
        blocks.add(new Block.Text(TextStyle.QUOTATION, name + text, name.length(), 0, false));
        return this;
    }

    @Override
    public PdfPaper quotation(String name, String words) {
        add(TextStyle.CITATION, name);
        words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> add(TextStyle.QUOTATION, line));
        return this;
    }

    @Override
    public PdfPaper table(List<Column> columns, List<List<String>> rows) {
        blocks.add(new Block.Grid(columns, rows));
        return this;
    }

    @Override
    public PdfPaper lineBeforeSignature() {
        if (blocks.getLast() instanceof Block.Text before) {
            blocks.set(blocks.size() - 1, before.keptWithNext());
        }
        blocks.add(new Block.Text(TextStyle.BODY, "", 0, 0, true));
        return this;
    }

    @Override
    public PdfPaper signature(String text) {
        blocks.add(new Block.Text(TextStyle.SIGNATURE, text, 0, SIGNATURE_INDENT, true));
        return this;
    }

    private PdfPaper add(TextStyle style, String text) {
        blocks.add(new Block.Text(style, text, style.isHeavy() ? text.length() : 0, 0, style.isHeading()));
        return this;
    }

    @Override
    public byte[] finish() {
        try {
            describe();
            Faces faces = new Faces(document);
            new PageLayout(document, faces, foot).write(blocks);
            document.save(OutputStream.nullOutputStream()); // only now PDFBox knows the letters that are embedded
            faces.tellWhatLettersMean();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF 无法写入内存", e);
        }
    }

    private void describe() {
        GregorianCalendar day = GregorianCalendar.from(made.atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("明法");
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences shown =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
        document.setDocumentId((long) title.hashCode());
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF 无法关闭", e);
        }
    }
}
