package org.mingfa.search.query;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Validity;

/**
 * What a user narrowed the search to. Empty sets and nulls do not narrow.
 *
 * @param statuses 时效性 wanted; when given it takes the place of "in force on the day"
 * @param yearFrom first year of promulgation or decision, inclusive
 * @param yearTo last year, inclusive
 */
public record Selection(
        Set<PassageKind> kinds,
        Set<Validity> statuses,
        Set<Level> levels,
        Set<String> authorities,
        Set<String> causes,
        Set<String> courtLevels,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo) {

    public static final Selection ALL =
            new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    public Selection {
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
        levels = Set.copyOf(levels);
        authorities = Set.copyOf(authorities);
        causes = Set.copyOf(causes);
        courtLevels = Set.copyOf(courtLevels);
    }

    /** The same text for the same selection, in every run and on every machine. */
    public String canonical() {
        return Stream.of(kinds, statuses, levels, authorities, causes, courtLevels)
                        .map(set -> set.stream().map(Object::toString).sorted().collect(Collectors.joining(",")))
                        .collect(Collectors.joining("|"))
                + "|" + yearFrom + "|" + yearTo;
    }

    /** Whether cases alone are asked for: by name, or by a condition that only cases can meet. */
    public boolean isOfCases() {
        return kinds.equals(Set.of(PassageKind.CASE))
                || kinds.isEmpty() && !(causes.isEmpty() && courtLevels.isEmpty());
    }

    /** Whether cases are asked for beside law; what has a level or an authority is law. */
    public boolean isOfBoth() {
        boolean all = kinds.isEmpty() && levels.isEmpty() && authorities.isEmpty();
        return !isOfCases() && (all || kinds.contains(PassageKind.CASE));
    }

    /** The cases of this selection. */
    public Selection cases() {
        return within(Set.of(PassageKind.CASE));
    }

    /** The law of this selection: statutes, interpretations, notices. */
    public Selection law() {
        Set<PassageKind> law = EnumSet.allOf(PassageKind.class);
        law.remove(PassageKind.CASE);
        if (!kinds.isEmpty()) {
            law.retainAll(kinds);
        }
        return within(law);
    }

    /** The same with other kinds. */
    public Selection within(Set<PassageKind> newKinds) {
        return new Selection(newKinds, statuses, levels, authorities, causes, courtLevels, yearFrom, yearTo);
    }

    /** Only passages of these kinds and with these statuses. */
    public static Selection of(Set<PassageKind> kinds, Set<Validity> statuses) {
        return new Selection(kinds, statuses, Set.of(), Set.of(), Set.of(), Set.of(), null, null);
    }

    /** Only passages of these kinds. */
    public static Selection of(PassageKind first, PassageKind... others) {
        return new Selection(EnumSet.of(first, others), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);
    }
}
