package org.mingfa.similar.features;

import java.util.List;
import org.mingfa.text.table.TextResource;

/**
 * A structural fact that a case has or has not, whatever words tell it: a written IOU, part performance, a surety.
 *
 * @param words one of which shows it
 * @param example a sentence that has it
 */
record Factor(String name, List<String> words, String example) {

    private static final List<Factor> ALL = new TextResource(Factor.class, "factors.tsv")
            .rows("factor", "words", "example").stream()
                    .map(row -> new Factor(
                            row.get("factor"), List.of(row.get("words").split("、")), row.get("example")))
                    .toList();

    /** All of them, in the order of the table. */
    static List<Factor> all() {
        return ALL;
    }
}
