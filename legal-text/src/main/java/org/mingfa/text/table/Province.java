package org.mingfa.text.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A province, an autonomous region or a municipality.
 *
 * @param name 浙江, with which the names of its courts begin
 * @param title 浙江省, with which the titles of its regulations begin
 * @param court a court of the province, as an example; null where it has none of our courts
 * @param norm a regulation of the province, as an example
 */
public record Province(String name, String title, @Nullable String court, String norm) {

    /** All of them, in the order of the table. */
    public static List<Province> all() {
        return new TextResource(Province.class, "provinces.tsv")
                .rows("name", "title", "court", "norm").stream()
                        .map(row -> new Province(
                                row.get("name"),
                                row.get("title"),
                                row.find("court").orElse(null),
                                row.get("norm")))
                        .toList();
    }
}
