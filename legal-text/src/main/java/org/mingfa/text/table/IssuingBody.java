package org.mingfa.text.table;

import java.util.List;
import java.util.function.Predicate;

/**
 * A body of the state that makes or publishes norms for the whole country, as their titles and notes name it.
 *
 * @param beforeTitle whether citations write it in front of a title that begins with 关于: 最高人民法院《关于…》
 * @param leftOut whether citations leave it out of a title: 《关于…的解释》 for 最高人民法院关于…的解释
 * @param example the title of a norm that begins with it
 */
public record IssuingBody(String name, boolean beforeTitle, boolean leftOut, String example) {

    /** Every body that the product knows; one whose name begins with another's stands before it. */
    public static List<IssuingBody> all() {
        return new TextResource(IssuingBody.class, "issuing-bodies.tsv")
                .rows("name", "before_title", "left_out", "example").stream()
                        .map(row -> new IssuingBody(
                                row.get("name"), row.isYes("before_title"), row.isYes("left_out"), row.get("example")))
                        .toList();
    }

    /** The names of those that are so, in the order of the table. */
    public static List<String> names(Predicate<IssuingBody> which) {
        return all().stream().filter(which).map(IssuingBody::name).toList();
    }
}
