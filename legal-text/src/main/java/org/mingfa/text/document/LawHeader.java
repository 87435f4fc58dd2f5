package org.mingfa.text.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies and dates one version of a law.
 *
 * @param title full title as published
 * @param aliases short titles and other names, the usual short title first
 * @param documentNumber 法释〔2020〕17号, or null
 * @param promulgated 公布日期 of this version, or null
 * @param period when in force, as far as the source or the chronology knows
 * @param end why the period ends: AMENDED or REPEALED, as UNDATED where the period's last day is only the latest that it
 *     can have been, as AMENDED_NOT_HELD where no later version is held; else IN_FORCE or PARTLY_REPEALED
 * @param periodInferred true where a date of the period was inferred, not read from a source; shown to the user
 * @param related ids of related documents as the source gave them, e.g. the interpreted law
 */
public record LawHeader(
        DocumentId id,
        String title,
        List<String> aliases,
        Level level,
        Nature nature,
        String authority,
        @Nullable String documentNumber,
        @Nullable LocalDate promulgated,
        EffectivePeriod period,
        Validity end,
        boolean periodInferred,
        List<DocumentId> related,
        SourceFile source) {

    public LawHeader {
        aliases = List.copyOf(aliases);
        related = List.copyOf(related);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a law needs a title");
        }
    }

    /** The law that this is a version of; folds the title anew each time, so ask once where it is asked often. */
    public WorkKey work() {
        return WorkKey.of(title);
    }

    /** The same header with another period and the reason of its end. */
    public LawHeader withPeriod(EffectivePeriod newPeriod, Validity newEnd, boolean inferred) {
        return new LawHeader(
                id,
                title,
                aliases,
                level,
                nature,
                authority,
                documentNumber,
                promulgated,
                newPeriod,
                newEnd,
                inferred,
                related,
                source);
    }

    /** The same header, for a version whose source gives a wrong day of promulgation: none is shown instead of that one. */
    public LawHeader withoutPromulgation() {
        return new LawHeader(
                id,
                title,
                aliases,
                level,
                nature,
                authority,
                documentNumber,
                null,
                period,
                end,
                periodInferred,
                related,
                source);
    }

    /** Whether the day of its end is unknown, and the period's last day only the latest that it can have been. */
    public boolean isUndated() {
        return end == Validity.AMENDED_UNDATED || end == Validity.REPEALED_UNDATED;
    }

    /** Whether this is the nearest to the law of today that is held: it was amended, and what came after it is not here. */
    public boolean standsIn() {
        return end == Validity.AMENDED_NOT_HELD || end == Validity.AMENDED_UNDATED;
    }

    /** 时效性 on the given day, from the period alone. */
    public Validity validityAt(LocalDate date) {
        if (period.begins(date)) {
            return Validity.NOT_YET_IN_FORCE;
        }
        if (period.ended(date)) {
            return isUndated() ? end.dated() : end;
        }
        return end == Validity.PARTLY_REPEALED || isUndated() ? end : Validity.IN_FORCE;
    }
}
