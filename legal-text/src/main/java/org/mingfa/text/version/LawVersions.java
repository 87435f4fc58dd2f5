package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;

/**
 * One law across its dated versions: which of them is meant on a day. Never without a version.
 *
 * @param all oldest first, in whatever order they were given
 */
public record LawVersions(WorkKey work, List<LawHeader> all) {

    private static final Comparator<LawHeader> OLDEST_FIRST = Comparator.comparing(
                    LawVersions::orderDate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(header -> header.id().value());

    public LawVersions {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a law without a version: " + work);
        }
        all = all.stream().sorted(OLDEST_FIRST).toList();
    }

    private static @Nullable LocalDate orderDate(LawHeader header) {
        return header.period().from() != null ? header.period().from() : header.promulgated();
    }

    /** A law of which only one version is looked at. */
    public static LawVersions of(LawHeader only) {
        return new LawVersions(only.work(), List.of(only));
    }

    /** The version in force on a day; the newest of them where two overlap. */
    public Optional<LawHeader> inForce(LocalDate day) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).period().contains(day)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The version that is meant: in force on the day; where any day is asked for and none is in force, the newest. */
    public Optional<LawHeader> at(AsOf asOf) {
        Optional<LawHeader> inForce = inForce(asOf.shownAt());
        return inForce.isEmpty() && asOf instanceof AsOf.Any ? Optional.of(newest()) : inForce;
    }

    /** The version to show for the law as a whole: in force on the day, else the newest. */
    public LawHeader shownAt(LocalDate day) {
        return inForce(day).orElseGet(this::newest);
    }

    /** Versions promulgated in a year, newest first. */
    public List<LawHeader> promulgatedIn(String year) {
        return newestFirst().stream()
                .filter(version -> version.promulgated() != null
                        && Integer.toString(version.promulgated().getYear()).equals(year))
                .toList();
    }

    public LawHeader newest() {
        return all.getLast();
    }

    public List<LawHeader> newestFirst() {
        return all.reversed();
    }
}
