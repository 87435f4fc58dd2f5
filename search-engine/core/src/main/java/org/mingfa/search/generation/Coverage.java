package org.mingfa.search.generation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.text.table.LawClass;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawCatalogue;

/**
 * What a generation holds, counted once when it is opened. It says nothing of what exists: a class that no corpus declares
 * to hold whole is never complete, however many works there are.
 *
 * @param classes every class of law, held or not
 * @param laterNotHeld versions known to follow one that is held, and not held, the earliest first
 * @param citedNotHeld laws that held texts cite and that are not held, the most cited first
 */
public record Coverage(List<ClassHoldings> classes, List<Law.Version> laterNotHeld, List<MissingLaw> citedNotHeld) {

    public Coverage {
        classes = List.copyOf(classes);
        laterNotHeld = List.copyOf(laterNotHeld);
        citedNotHeld = List.copyOf(citedNotHeld);
    }

    /** Counts what a generation holds; its index is asked a few questions. */
    public static Coverage of(HoldingsSurvey parts) {
        Holdings holdings = new Holdings(parts);
        LawCatalogue catalogue = parts.catalogue();
        return new Coverage(
                LawClass.all().stream().map(holdings::of).toList(),
                catalogue.laws().stream()
                        .flatMap(law -> catalogue.missingAfterFirst(law.work()).stream())
                        .sorted(Comparator.comparing(Law.Version::from).thenComparing(Law.Version::title))
                        .toList(),
                new MissingLaws(catalogue, parts.names()).absent(parts.index()));
    }

    /** The latest promulgation that is held: what came later is not. */
    public Optional<LocalDate> through() {
        return classes.stream()
                .filter(one -> !one.lawClass().equals(Holdings.CASES))
                .map(ClassHoldings::latest)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
    }

    /** Whether a law of this title would be held if it existed. */
    public boolean isComplete(String title) {
        return LawClass.ofTitle(title).stream()
                .anyMatch(lawClass -> classes.stream()
                        .anyMatch(held -> Objects.equals(held.lawClass(), lawClass) && held.isComplete()));
    }
}
