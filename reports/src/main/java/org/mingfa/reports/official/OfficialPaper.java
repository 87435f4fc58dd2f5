package org.mingfa.reports.official;

import java.util.List;

/**
 * A paper in official style (GB/T 9704-2012), written from top to bottom into one form of file; numbers its own headings.
 * Takes nothing more once it is finished.
 */
public interface OfficialPaper extends AutoCloseable {

    /** 主送: whom it is for; the colon is added. */
    OfficialPaper addressee(String name);

    /** A heading of the first level: 一、 */
    OfficialPaper section(String heading);

    /** A heading of the third level: 1. */
    OfficialPaper point(String heading);

    /** A paragraph of the text. */
    OfficialPaper body(String text);

    /** A paragraph a size smaller that explains a point and begins, in the typeface of headings, with what it is about. */
    OfficialPaper note(String label, String text);

    /** A provision: its name, then its words, each paragraph of it as one. */
    OfficialPaper quotation(String name, String words);

    /**
     * A column of a table.
     *
     * @param share of the width of the type area; those of a table sum up to 1
     */
    record Column(String head, double share) {}

    /** A table as wide as the type area; its head is repeated on every page. */
    OfficialPaper table(List<Column> columns, List<List<String>> rows);

    /** The line before a signature: no page may hold the signature alone (GB/T 9704-2012). */
    OfficialPaper lineBeforeSignature();

    /** A line at the right, two characters from the edge. */
    OfficialPaper signature(String text);

    /** The file. */
    byte[] finish();

    @Override
    void close();
}
