package org.mingfa.reports.document;

import java.math.BigDecimal;
import java.util.List;

/** A piece of a document, from its top to its bottom. */
public sealed interface Block {

    /**
     * A paragraph, numbered already where it is a heading. A line of its text is a line on paper.
     *
     * @param right how many characters its lines stand from the right edge
     * @param keepNext whether its end stands on the page where the next block begins
     */
    record Paragraph(TextStyle style, List<TextRun> runs, double right, boolean keepNext) implements Block {

        /** A paragraph of one run. */
        public static Paragraph of(TextStyle style, String text) {
            return new Paragraph(style, List.of(TextRun.plain(text)), 0, style.isHeading());
        }

        Paragraph keptWithNext() {
            return new Paragraph(style, runs, right, true);
        }

        public boolean isEmpty() {
            return runs.stream().allMatch(run -> run.text().isEmpty());
        }
    }

    /**
     * A table as wide as the type area; its head is repeated on every page. A row of one cell spans it; so does the head of the
     * first column where the others have none.
     *
     * @param splits whether a row may go on to the next page although it would fit on one
     * @param cells how the words of its rows are set
     */
    record Table(List<Column> columns, List<List<Cell>> rows, boolean splits, TextStyle cells) implements Block {

        public Table(List<Column> columns, List<List<Cell>> rows, boolean splits) {
            this(columns, rows, splits, TextStyle.CELL);
        }

        /** The cells of its head. */
        public List<Cell> head() {
            List<String> heads = columns.stream().map(Column::head).toList();
            boolean spans = heads.stream().skip(1).allMatch(String::isEmpty);
            return Cell.row(spans ? heads.subList(0, 1) : heads);
        }
    }

    /**
     * A column of a table.
     *
     * @param share of the width of the type area; those of a table sum up to 1
     */
    record Column(String head, double share) {}

    /** A cell of a table. */
    record Cell(List<TextRun> runs) {

        public static Cell of(TextRun... runs) {
            return new Cell(List.of(runs));
        }

        public static List<Cell> row(List<String> words) {
            return words.stream().map(word -> of(TextRun.plain(word))).toList();
        }
    }

    /** Columns that stand for numbers. */
    record Chart(String title, String unit, List<Bar> bars) implements Block {

        /** A column with its number. */
        public record Bar(String label, BigDecimal value) {}

        public double highest() {
            return bars.stream()
                    .mapToDouble(bar -> bar.value().doubleValue())
                    .max()
                    .orElse(0);
        }

        /** Its title with the unit. */
        public String heading() {
            return title + "（" + unit + "）";
        }
    }

    /**
     * An address to be read by the camera of a phone.
     *
     * @param said what it opens, for who cannot see it
     */
    record QrCode(String address, String said) implements Block {

        /** Of ASCII characters. More would make its dots, on a square of {@link #SIDE_MM}, smaller than a phone reads from paper. */
        public static final int LONGEST = 990;

        public static final int SIDE_MM = 50;

        public QrCode {
            if (address.length() > LONGEST) {
                throw new IllegalArgumentException(address.length() + " characters are too long for a code");
            }
        }
    }

    /**
     * 版头 (GB/T 9704-2012 7.2): the name of the court in red, below it the number of a letter to a higher body at the left and
     * who signs it at the right, then a red line.
     */
    record Letterhead(String issuer, String number, String signer) implements Block {}

    /**
     * 版记 (7.4): whom copies go to, who had it printed and when, between lines.
     *
     * @param copies none where it goes to nobody else
     */
    record Imprint(List<String> copies, String printer, String printed) implements Block {

        /** 抄送 in a line, where there is one. */
        public List<String> lines() {
            return copies.isEmpty() ? List.of() : List.of("抄送：" + String.join("，", copies) + "。");
        }
    }

    /** 附件 and its number above its title, on a new page (GB/T 9704-2012 7.3.7). */
    record Annex(int number, String title) implements Block {

        /** Its title stands on the third line. */
        public List<Paragraph> paragraphs() {
            return List.of(
                    Paragraph.of(TextStyle.ANNEX, "附件" + number),
                    Paragraph.of(TextStyle.BODY, ""),
                    Paragraph.of(TextStyle.TITLE, title));
        }
    }
}
