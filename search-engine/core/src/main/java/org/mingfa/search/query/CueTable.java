package org.mingfa.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** A table of what people say, by kind, each row with its example; * in a phrase stands for a few characters of its clause. */
record CueTable(List<TableRow> rows) {

    /** What stands for * in a phrase. */
    static final String GAP = "[^，。！？；,.!?;\\s]{0,6}";

    CueTable {
        rows = List.copyOf(rows);
    }

    static CueTable of(TextResource table) {
        return new CueTable(table.rows("kind", "words", "example"));
    }

    /** All phrases of a kind, in the form of the index. */
    Pattern pattern(String kind) {
        return Pattern.compile(alternatives(kind));
    }

    /** The same as a part of a larger expression. */
    String alternatives(String kind) {
        return rows.stream()
                .filter(row -> row.get("kind").equals(kind))
                .flatMap(row -> Arrays.stream(row.get("words").split("\\|")))
                .map(words -> Arrays.stream(words.split("\\*"))
                        .map(part -> Pattern.quote(TermNormalizer.normalize(part)))
                        .collect(Collectors.joining(GAP)))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
