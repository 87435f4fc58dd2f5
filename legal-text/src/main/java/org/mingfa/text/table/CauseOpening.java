package org.mingfa.text.table;

import java.util.List;

/**
 * A word with which a cause of action begins; what stands before it in 甲与乙民间借贷纠纷一案 are the parties.
 *
 * @param example a cause that begins with it
 */
public record CauseOpening(String opening, String example) {

    /** Every opening that the product knows, in the order of the table. */
    public static List<CauseOpening> all() {
        return new TextResource(CauseOpening.class, "cause-openings.tsv")
                .rows("opening", "example").stream()
                        .map(row -> new CauseOpening(row.get("opening"), row.get("example")))
                        .toList();
    }
}
