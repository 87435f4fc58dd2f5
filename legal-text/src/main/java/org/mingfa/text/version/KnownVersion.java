package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.identity.WorkKey;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * A version of a law that we know of, whether or not a build holds its text. Its dates decide over those of any source;
 * the table is short and names only what was looked up, so that a law without rows is not a law without versions.
 *
 * @param promulgated the year, as in 民事诉讼法（2023修正）
 * @param from first day in force
 * @param until first day on which the law as a whole is no longer in force, or null
 * @param source the document's number, or the article that gives the date
 * @param misdated the day of promulgation that a source wrongly gives this version, or null
 */
public record KnownVersion(
        String title,
        int promulgated,
        LocalDate from,
        @Nullable LocalDate until,
        String source,
        @Nullable LocalDate misdated) {

    private static final List<KnownVersion> ALL = new TextResource(KnownVersion.class, "known-versions.tsv")
            .rows("title", "promulgated", "from", "until", "source", "misdated").stream()
                    .map(KnownVersion::of)
                    .toList();

    private static final Map<WorkKey, List<KnownVersion>> BY_WORK =
            ALL.stream().collect(Collectors.groupingBy(KnownVersion::work, LinkedHashMap::new, Collectors.toList()));

    private static KnownVersion of(TableRow row) {
        return new KnownVersion(
                row.get("title"),
                row.read("promulgated", Integer::valueOf),
                row.read("from", LocalDate::parse),
                row.find("until").isEmpty() ? null : row.read("until", LocalDate::parse),
                row.get("source"),
                row.find("misdated").isEmpty() ? null : row.read("misdated", LocalDate::parse));
    }

    /** All rows, in the order of the table. */
    public static List<KnownVersion> all() {
        return ALL;
    }

    /** The rows of a law, in the order of the table; none where the table does not name it. */
    public static List<KnownVersion> of(WorkKey work) {
        return BY_WORK.getOrDefault(work, List.of());
    }

    public WorkKey work() {
        return WorkKey.of(title);
    }

    /** The version of that law promulgated on that day: of several of one year the next to come into force. */
    public static Optional<KnownVersion> find(WorkKey work, @Nullable LocalDate promulgated) {
        if (promulgated == null) {
            return Optional.empty();
        }
        return BY_WORK.getOrDefault(work, List.of()).stream()
                .filter(known -> promulgated.equals(known.misdated())
                        || known.promulgated() == promulgated.getYear()
                                && !known.from().isBefore(promulgated))
                .min(Comparator.comparing(KnownVersion::from));
    }

    /**
     * The versions that are not held of laws of which some are.
     *
     * @param held the versions that are held of a law; empty where it is not held at all
     */
    public static List<KnownVersion> missing(Function<WorkKey, List<LawHeader>> held) {
        List<KnownVersion> missing = new ArrayList<>();
        BY_WORK.forEach((work, rows) -> {
            List<LawHeader> versions = held.apply(work);
            rows.stream()
                    .filter(known -> !versions.isEmpty() && versions.stream().noneMatch(known::isOf))
                    .forEach(missing::add);
        });
        return missing;
    }

    private boolean isOf(LawHeader header) {
        return from.equals(header.period().from())
                || find(header.work(), header.promulgated()).equals(Optional.of(this));
    }
}
