package org.mingfa.text.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A province, an autonomous region or a municipality.
 *
 * @param name 浙江, with which the names of its courts begin
 * @param title 浙江省, with which the titles of its regulations begin
 * @param sign 浙, with which the case numbers of its courts begin
 * @param court a court of the province, as an example; null where it has none of our courts
 * @param norm a regulation of the province, as an example
 */
public record Province(
        String name, String title, String sign, @Nullable String court, String norm) {

    private static final List<Province> ALL = read();

    /** All of them, in the order of the table. */
    public static List<Province> all() {
        return ALL;
    }

    /** The province in whose case numbers a court's sign stands: 浙 and 浙0203; empty for the Supreme Court and the army. */
    public static Optional<Province> ofSign(String court) {
        return ALL.stream().filter(known -> court.startsWith(known.sign)).findFirst();
    }

    private static List<Province> read() {
        return new TextResource(Province.class, "provinces.tsv")
                .rows("name", "title", "sign", "court", "norm").stream()
                        .map(row -> new Province(
                                row.get("name"),
                                row.get("title"),
                                row.get("sign"),
                                row.find("court").orElse(null),
                                row.get("norm")))
                        .toList();
    }
}
