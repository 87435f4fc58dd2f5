package org.mingfa.reports.pdf;

import java.util.List;
import org.mingfa.reports.official.OfficialPaper.Column;
import org.mingfa.reports.official.TextStyle;

/** What stands on the pages below each other. */
sealed interface Block {

    /**
     * A paragraph.
     *
     * @param heavy how many chars at its beginning are set in the heavier weight
     * @param right how many characters its lines stand from the right edge
     * @param keepNext whether its end stands on the page where the next block begins
     */
    record Text(TextStyle style, String words, int heavy, int right, boolean keepNext) implements Block {

        public Text {
            String printable = Printable.of(words.substring(0, heavy));
            words = printable + Printable.of(words.substring(heavy));
            heavy = printable.length();
        }

        Text keptWithNext() {
            return new Text(style, words, heavy, right, true);
        }
    }

    /** A table. */
    record Grid(List<Column> columns, List<List<String>> rows) implements Block {}
}
