package org.mingfa.text.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;

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

    private static final Set<Level> LOCAL =
            EnumSet.of(Level.LOCAL_REGULATION, Level.AUTONOMOUS_REGULATION, Level.LOCAL_RULE);

    private static final List<Province> ALL = read();

    /** All of them, in the order of the table. */
    public static List<Province> all() {
        return ALL;
    }

    /** The province in whose case numbers a court's sign stands: 浙 and 浙0203; empty for the Supreme Court and the army. */
    public static Optional<Province> ofSign(String court) {
        return ALL.stream().filter(known -> court.startsWith(known.sign)).findFirst();
    }

    /**
     * The province whose norm this is: by its title, or else by the folder that its source keeps it in, as that of a city; empty for
     * the norms of the whole country, and where neither tells.
     */
    public static Optional<Province> of(LawHeader law) {
        if (!LOCAL.contains(law.level())) {
            return Optional.empty();
        }
        List<String> folders = List.of(law.source().file().split("/"));
        return ALL.stream()
                .filter(known -> law.title().startsWith(known.title))
                .findFirst()
                .or(() -> ALL.stream()
                        .filter(known -> folders.contains(known.name))
                        .findFirst());
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
