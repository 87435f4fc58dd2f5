package org.mingfa.reports.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.Block.Annex;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Block.Letterhead;
import org.mingfa.reports.document.Block.Paragraph;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.TextRun.Mark;
import org.mingfa.text.numeral.ChineseNumeral;

/** Writes a document from top to bottom; numbers its headings in their order: 一、 then （一） then 1. (7.3.3). */
public final class DocumentBuilder {

    /** How far a signature stands from the right, in characters; the day under a sealed document. */
    private static final double RIGHT_OF_SIGNATURE = 2;

    private static final double RIGHT_OF_DAY = 4;

    private final List<String> title;
    private final LocalDate made;
    private final List<Block> blocks = new ArrayList<>();
    private Page page = Page.PORTRAIT;
    private String foot = "";
    private @Nullable Letterhead head;
    private int sections;
    private int parts;
    private int points;
    private int annexes;

    /**
     * A document that is begun.
     *
     * @param title in lines, broken where the sense allows
     * @param made the day that the file says it was made on
     */
    public DocumentBuilder(List<String> title, LocalDate made) {
        this.title = title;
        this.made = made;
    }

    /** On pages that lie on their side, for wide tables. */
    public DocumentBuilder landscape() {
        page = Page.LANDSCAPE;
        return this;
    }

    /** With the narrow edges of a court's form. */
    public DocumentBuilder form() {
        page = Page.FORM;
        return this;
    }

    /** What stands beside the number of every page. */
    public DocumentBuilder foot(String text) {
        foot = text;
        return this;
    }

    /** What stands above the title of an official letter. */
    public DocumentBuilder letterhead(Letterhead letterhead) {
        head = letterhead;
        return this;
    }

    /** 主送: whom it is for; the colon is added. */
    public DocumentBuilder addressee(String name) {
        return add(TextStyle.ADDRESSEE, name + "：");
    }

    /** A heading of the first level: 一、 */
    public DocumentBuilder section(String heading) {
        sections++;
        parts = 0;
        points = 0;
        return add(TextStyle.SECTION, ChineseNumeral.format(sections) + "、" + heading);
    }

    /** A heading of the second level: （一） */
    public DocumentBuilder part(String heading) {
        parts++;
        points = 0;
        return add(TextStyle.PART, "（" + ChineseNumeral.format(parts) + "）" + heading);
    }

    /** A heading of the third level: 1. */
    public DocumentBuilder point(String heading) {
        points++;
        return add(TextStyle.POINT, points + "." + heading);
    }

    /** A paragraph of the text. */
    public DocumentBuilder body(String text) {
        return add(TextStyle.BODY, text);
    }

    /** A paragraph that begins with what it is about; every further line of the text is a paragraph. */
    public DocumentBuilder labelled(String label, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        labelled(TextStyle.BODY, label, lines.isEmpty() ? "" : lines.getFirst());
        lines.stream().skip(1).forEach(this::body);
        return this;
    }

    /** A paragraph a size smaller that explains a point and begins with what it is about. */
    public DocumentBuilder note(String label, String text) {
        return labelled(TextStyle.NOTE, label, text);
    }

    private DocumentBuilder labelled(TextStyle style, String label, String text) {
        return add(new Paragraph(style, List.of(new TextRun(Mark.LABEL, label + "："), TextRun.plain(text)), 0, false));
    }

    /** A provision: its name, then its words, each paragraph of it as one. */
    public DocumentBuilder quotation(String name, String words) {
        add(TextStyle.CITATION, name);
        words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> add(TextStyle.QUOTATION, line));
        return this;
    }

    public DocumentBuilder table(List<Column> columns, List<List<String>> rows) {
        return add(new Table(columns, rows.stream().map(Cell::row).toList(), false));
    }

    public DocumentBuilder add(Block block) {
        blocks.add(block);
        return this;
    }

    /** 附件说明: a line below the text (7.3.4). */
    public DocumentBuilder attachments(List<String> names) {
        lineBefore();
        for (int i = 0; i < names.size(); i++) {
            String lead = i == 0 ? "附件：" : "　　　";
            add(Paragraph.of(TextStyle.BODY, lead + (i + 1) + "." + names.get(i))
                    .keptWithNext());
        }
        return this;
    }

    /** Lines at the right below an empty one; no page may hold them alone. */
    public DocumentBuilder signed(String... lines) {
        lineBefore();
        for (String line : lines) {
            add(signature(line, RIGHT_OF_SIGNATURE).keptWithNext());
        }
        return this;
    }

    /** Who issues and the day, for a seal: the day four characters from the right, the name centred above it (7.3.5). */
    public DocumentBuilder issued(String issuer, LocalDate day) {
        lineBefore();
        String written = OfficialDay.format(day);
        double centre = RIGHT_OF_DAY + width(written) / 2;
        double right = Math.max(1, centre - width(issuer) / 2);
        add(signature(issuer, right).keptWithNext());
        return add(signature(written, right + width(issuer) / 2 - width(written) / 2));
    }

    private static Paragraph signature(String text, double right) {
        return new Paragraph(TextStyle.SIGNATURE, List.of(TextRun.plain(text)), right, false);
    }

    /** In Chinese characters; a digit is half of one. */
    private static double width(String text) {
        return text.chars().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
    }

    private void lineBefore() {
        if (!blocks.isEmpty() && blocks.getLast() instanceof Paragraph before) {
            blocks.set(blocks.size() - 1, before.keptWithNext());
        }
        add(Paragraph.of(TextStyle.BODY, "").keptWithNext());
    }

    /** Begins what is attached. */
    public DocumentBuilder annex(String name) {
        annexes++;
        return add(new Annex(annexes, name));
    }

    private DocumentBuilder add(TextStyle style, String text) {
        return add(Paragraph.of(style, text));
    }

    public Document build() {
        return new Document(head, title, made, page, foot, blocks);
    }
}
