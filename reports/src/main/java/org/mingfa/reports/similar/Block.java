package org.mingfa.reports.similar;

import java.util.List;
import org.mingfa.reports.official.OfficialPaper.Column;

/** A piece of a report as every form of it shows it, in its order. */
sealed interface Block {

    /** A heading of the first level, without its number. */
    record Section(String heading) implements Block {}

    /** A heading of the second level, without its number. */
    record Part(String heading) implements Block {}

    record Text(String text) implements Block {}

    /** A text that begins with what it is about. */
    record Labelled(String label, String text) implements Block {}

    /** Words of others, with where they stand. */
    record Quoted(String name, String words) implements Block {}

    /** Columns with their shares of the width, and rows. */
    record Rows(List<Column> columns, List<List<String>> rows) implements Block {}
}
