package org.mingfa.answers.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingfa.answers.Absence;
import org.mingfa.answers.Answered;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;

/** The law that is called by an id of a version, a full title or a short one, or the reason why none can be shown. */
final class NamedLaw {

    private static final int LONGEST_NAME = 300;
    private static final int SUGGESTIONS = 3;

    private final OpenGeneration generation;
    private final String name;

    NamedLaw(OpenGeneration generation, String name) {
        this.generation = generation;
        this.name = name;
    }

    /** The version meant: the one of that id, or the one of that title in force on the day. */
    Answered<LawHeader> version(AsOf asOf) {
        return named().then(named -> isId(named) ? found(named.getFirst()) : at(named, asOf));
    }

    private boolean isId(List<LawHeader> named) {
        return named.size() == 1 && named.getFirst().id().value().equals(name);
    }

    private static Answered<LawHeader> found(LawHeader version) {
        return Answered.of(version, version.nature());
    }

    /** The version meant, in force or not: what cites an article of a repealed law is asked for too. */
    Answered<LawHeader> versionOrNewest(AsOf asOf) {
        return versions()
                .then(versions -> found(inForce(versions, asOf.shownAt()).orElse(versions.getLast())));
    }

    /** All versions of the law, oldest first, also where the id of one of them is given. */
    Answered<List<LawHeader>> versions() {
        return named().map(named ->
                generation.catalogue().versions(WorkKey.of(named.getFirst().title())));
    }

    /** The law of that name or id, across its versions. */
    Optional<WorkKey> findWork() {
        return find().stream().findFirst().map(header -> WorkKey.of(header.title()));
    }

    private Answered<List<LawHeader>> named() {
        List<LawHeader> found = find();
        return found.isEmpty()
                ? new Answered.Missing<>(missing())
                : Answered.of(found, found.getLast().nature());
    }

    private List<LawHeader> find() {
        return isName() ? new ArticleLookup(generation).versions(name) : List.of();
    }

    private boolean isName() {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private static Answered<LawHeader> at(List<LawHeader> versions, AsOf asOf) {
        LocalDate day = asOf.shownAt();
        Optional<LawHeader> inForce = inForce(versions, day);
        if (inForce.isPresent()) {
            return found(inForce.get());
        }
        return asOf instanceof AsOf.Any
                ? found(versions.getLast())
                : new Answered.Missing<>(new Absence.NotInForce(day, versions));
    }

    static Optional<LawHeader> inForce(List<LawHeader> versions, LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> version.period().contains(day))
                .findFirst();
    }

    private Absence missing() {
        Optional<String> known = isName() ? generation.names().findTitle(name) : Optional.empty();
        if (known.isPresent()) {
            return new Absence.NotHeld(known.get());
        }
        return new Absence.NoSuchLaw(isName() ? similar(WorkKey.of(name).value()) : List.of());
    }

    private List<String> similar(String asked) {
        return asked.isEmpty()
                ? List.of()
                : generation.catalogue().works().entrySet().stream()
                        .filter(work -> work.getKey().value().contains(asked))
                        .map(work -> work.getValue().getLast().title())
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .limit(SUGGESTIONS)
                        .toList();
    }
}
