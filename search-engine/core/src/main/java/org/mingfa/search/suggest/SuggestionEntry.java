package org.mingfa.search.suggest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.LawVersions;

/**
 * What can be suggested, under one of its names.
 *
 * @param insert what is written for it
 * @param versions of a law; null for words
 */
record SuggestionEntry(
        Suggestion.Kind kind,
        PhoneticName name,
        String insert,
        @Nullable LawVersions versions) {

    static SuggestionEntry word(Suggestion.Kind kind, String word) {
        return new SuggestionEntry(kind, new PhoneticName(word), word, null);
    }

    /** The newest version of a law, or null for words. */
    @Nullable
    LawHeader law() {
        return versions == null ? null : versions.newest();
    }

    /** Words stand as what is in force. */
    Validity validityAt(LocalDate day) {
        return versions == null ? Validity.IN_FORCE : versions.shownAt(day).validityAt(day);
    }

    /** Higher law first. */
    int rank() {
        LawHeader law = law();
        Level level = law == null ? Level.values()[0] : law.level();
        return level.ordinal();
    }

    Suggestion suggestion(LocalDate day) {
        if (versions == null) {
            return Suggestion.word(kind, insert, detail());
        }
        LawHeader version = versions.shownAt(day);
        return new Suggestion(
                Suggestion.Kind.LAW,
                version.title(),
                insert,
                version.level().label() + " · " + version.validityAt(day).label(),
                version.id().value(),
                null);
    }

    private String detail() {
        if (kind == Suggestion.Kind.TERM) {
            return "法律用语";
        }
        return insert.endsWith("罪") ? "罪名" : "案由";
    }
}
