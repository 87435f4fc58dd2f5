package org.mingfa.reports.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * A paper as a docx file. For one thread.
 *
 * <p>Typefaces are named, not embedded: they are commercial, and courts have them.
 */
public final class OfficialDocument implements OfficialPaper {

    /** After so many the next costs a thirtieth of the first. */
    private static final int PREPARED = 6;

    /** How far the day under a sealed document stands from the right, in characters. */
    private static final double RIGHT_OF_DAY = 4;

    private final XWPFDocument document = new XWPFDocument();
    private final HeadingNumbers numbers = new HeadingNumbers();

    /**
     * @param title in lines, broken where the sense allows
     * @param made the day that the file says it was made on
     */
    public OfficialDocument(List<String> title, LocalDate made) {
        PageGrid.apply(document);
        StyleSheet.apply(document);
        PageNumbers.apply(document);
        document.getProperties().getCoreProperties().setTitle(String.join("", title));
        document.getProperties().getCoreProperties().setCreator("明法");
        document.getProperties()
                .getCoreProperties()
                .setCreated(
                        Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant())));
        XWPFRun run = paragraph(TextStyle.TITLE, "").createRun();
        run.setText(title.getFirst());
        title.stream().skip(1).forEach(line -> {
            run.addBreak();
            run.setText(line);
        });
    }

    /**
     * Writes a few files for nobody, so that what every file needs is loaded and, in part, compiled: the first of a process
     * takes a second of processor time, which nobody who asks should wait for.
     */
    public static void prepare() {
        List<Column> columns = List.of(new Column("甲", 0.5), new Column("乙", 0.5));
        for (int i = 0; i < PREPARED; i++) {
            try (OfficialDocument file = new OfficialDocument(List.of("预热"), LocalDate.EPOCH)) {
                for (int n = 0; n < 2 * PREPARED; n++) {
                    file.section("节").point("点").body("正文").labelled("名", "文");
                    file.quotation("条", "引文").note("注", "文");
                }
                List<List<String>> rows = Collections.nCopies(2 * PREPARED, List.of("甲", "乙"));
                file.table(columns, rows).lineBeforeSignature().signature("落款").finish();
            }
        }
    }

    /** The same on pages that lie on their side, for wide tables. */
    public static OfficialDocument landscape(List<String> title, LocalDate made) {
        OfficialDocument turned = new OfficialDocument(title, made);
        PageGrid.turn(turned.document);
        return turned;
    }

    @Override
    public OfficialDocument addressee(String name) {
        paragraph(TextStyle.ADDRESSEE, name + "：");
        return this;
    }

    @Override
    public OfficialDocument section(String heading) {
        paragraph(TextStyle.SECTION, numbers.section(heading));
        return this;
    }

    /** A heading of the second level: （一） */
    public OfficialDocument part(String heading) {
        paragraph(TextStyle.PART, numbers.part(heading));
        return this;
    }

    @Override
    public OfficialDocument point(String heading) {
        paragraph(TextStyle.POINT, numbers.point(heading));
        return this;
    }

    @Override
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

    @Override
    public OfficialDocument note(String label, String text) {
        XWPFParagraph paragraph = paragraph(TextStyle.QUOTATION, "");
        XWPFRun name = paragraph.createRun();
        StyleSheet.letters(
                Typeface.HEADING, TextStyle.QUOTATION.points(), name.getCTR().addNewRPr());
        name.setText(label + "：");
        paragraph.createRun().setText(text);
        return this;
    }

    @Override
    public OfficialDocument quotation(String name, String words) {
        paragraph(TextStyle.CITATION, name);
        words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> paragraph(TextStyle.QUOTATION, line));
        return this;
    }

    @Override
    public OfficialDocument signature(String text) {
        XWPFParagraph paragraph = paragraph(TextStyle.SIGNATURE, text);
        paragraph.setKeepNext(true);
        paragraph.setIndentationRight(2 * TextStyle.SIGNATURE.points() * 20);
        return this;
    }

    @Override
    public OfficialDocument lineBeforeSignature() {
        document.getParagraphs().getLast().setKeepNext(true);
        paragraph(TextStyle.BODY, "").setKeepNext(true);
        return this;
    }

    @Override
    public OfficialDocument table(List<Column> columns, List<List<String>> rows) {
        OfficialTable.write(document, columns, rows);
        return this;
    }

    /** Texts beside each other, with what became of each stretch; a long row goes on to the next page. */
    public OfficialDocument comparison(List<Column> columns, List<List<List<MarkedText>>> rows) {
        OfficialTable.compare(document, columns, rows);
        return this;
    }

    /** Columns that stand for numbers, with a title; a word processor can change them. */
    public OfficialDocument chart(String title, List<String> labels, List<Double> numbers) {
        XWPFParagraph paragraph = paragraph(TextStyle.CELL, "");
        paragraph.setSpacingBetween(1, LineSpacingRule.AUTO); // an exact line would show its lowest stripe only
        ColumnChart.write(document, paragraph.createRun(), title, labels, numbers);
        return this;
    }

    /** 附件说明: a line below the text (GB/T 9704-2012 7.3.4). */
    public OfficialDocument attachments(List<String> names) {
        lineBeforeSignature();
        for (int i = 0; i < names.size(); i++) {
            paragraph(TextStyle.BODY, (i == 0 ? "附件：" : "　　　") + (i + 1) + "." + names.get(i))
                    .setKeepNext(true);
        }
        return this;
    }

    /** Who issues and the day, for a seal: the day four characters from the right, the name centred above it (7.3.5). */
    public OfficialDocument issued(String issuer, LocalDate day) {
        lineBeforeSignature();
        String written = OfficialDay.format(day);
        double centre = RIGHT_OF_DAY + width(written) / 2;
        double right = Math.max(1, centre - width(issuer) / 2);
        signedAt(issuer, right).setKeepNext(true);
        signedAt(written, right + width(issuer) / 2 - width(written) / 2);
        return this;
    }

    private XWPFParagraph signedAt(String text, double characters) {
        XWPFParagraph paragraph = paragraph(TextStyle.SIGNATURE, text);
        paragraph.setIndentationRight((int) (characters * TextStyle.SIGNATURE.points() * 20));
        return paragraph;
    }

    /** In Chinese characters; a digit is half of one. */
    private static double width(String text) {
        return text.chars().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
    }

    /** Begins what is attached, on a new page: 附件 and its number, its title on the third line (7.3.7). */
    public OfficialDocument annex(int number, String title) {
        XWPFParagraph head = paragraph(TextStyle.ANNEX, "附件" + number);
        head.setPageBreak(true);
        paragraph(TextStyle.BODY, "");
        paragraph(TextStyle.TITLE, title);
        return this;
    }

    private XWPFParagraph paragraph(TextStyle style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    @Override
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
