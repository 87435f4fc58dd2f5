package org.mingfa.search.suggest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.suggest.Suggestion.Kind;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Validity;

/**
 * What can be suggested, under one of its names.
 *
 * @param insert what is written for it
 * @param versions of a law, oldest first; empty for words
 */
record NamedThing(Kind kind, SpokenName name, String insert, List<LawHeader> versions) {

    static NamedThing word(Kind kind, String word) {
        return new NamedThing(kind, new SpokenName(word), word, List.of());
    }

    /** The newest version of a law, or null for words. */
    @Nullable
    LawHeader law() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    /** The version of a law on a day, or the newest where none is in force. */
    LawHeader version(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> version.period().contains(day))
                .findFirst()
                .orElseGet(versions::getLast);
    }

    /** Words stand as what is in force. */
    Validity standing(LocalDate day) {
        return versions.isEmpty() ? Validity.IN_FORCE : version(day).validityAt(day);
    }

    /** Higher law first. */
    int rank() {
        LawHeader law = law();
        Level level = law == null ? Level.values()[0] : law.level();
        return level.ordinal();
    }

    Suggestion suggestion(LocalDate day) {
        if (versions.isEmpty()) {
            return Suggestion.word(kind, insert, detail());
        }
        LawHeader version = version(day);
        return new Suggestion(
                Kind.LAW,
                version.title(),
                insert,
                version.level().label() + " · " + version.validityAt(day).label(),
                version.id().value(),
                null);
    }

    private String detail() {
        if (kind == Kind.TERM) {
            return "法律用语";
        }
        return insert.endsWith("罪") ? "罪名" : "案由";
    }
}
