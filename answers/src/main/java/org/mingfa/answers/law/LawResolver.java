package org.mingfa.answers.law;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.LawVersions;
import org.mingfa.text.version.Repeal;

/** The law that is called by an id of a version, a full title or a short one, or the reason why none can be shown. */
public final class LawResolver {

    private static final int LONGEST_NAME = 300;
    private static final int SUGGESTIONS = 3;

    private final OpenGeneration generation;
    private final String name;

    public LawResolver(OpenGeneration generation, String name) {
        this.generation = generation;
        this.name = name;
    }

    /** The version meant: the one of that id, or the one of that title in force on the day. */
    Lookup<LawHeader> version(AsOf asOf) {
        return named().then(named -> {
            LawHeader newest = named.newest();
            return newest.id().value().equals(name)
                    ? found(newest)
                    : named.at(asOf)
                            .map(LawResolver::found)
                            .orElseGet(() -> new Lookup.NotFound<>(new NotFoundReason.NotInForce(
                                    asOf.shownAt(),
                                    named.all(),
                                    generation.catalogue().missing(named.work()))));
        });
    }

    private static Lookup<LawHeader> found(LawHeader version) {
        return Lookup.of(version, version.nature());
    }

    /** The version meant, in force or not: what cites an article of a repealed law is asked for too. */
    Lookup<LawHeader> versionOrNewest(AsOf asOf) {
        return versions().then(law -> found(law.shownAt(asOf.shownAt())));
    }

    /** The law across its versions, also where the id of one of them is given. */
    public Lookup<LawVersions> versions() {
        return named().map(named -> generation.catalogue().find(named.work()).orElse(named));
    }

    /** The law of that name or id, across its versions. */
    Optional<WorkKey> findWork() {
        return find().map(LawVersions::work);
    }

    private Lookup<LawVersions> named() {
        List<String> namesakes = namesakes();
        if (namesakes.size() > 1) {
            return new Lookup.NotFound<>(new NotFoundReason.Ambiguous(namesakes));
        }
        return find().map(law -> Lookup.of(law, law.newest().nature()))
                .orElseGet(() -> new Lookup.NotFound<>(missing()));
    }

    private Optional<LawVersions> find() {
        return isName() ? new ArticleLookup(generation).find(name) : Optional.empty();
    }

    /** Several laws of the generation that share a short name, unless everybody means one of them by it. */
    private List<String> namesakes() {
        if (!isName()
                || generation
                        .names()
                        .findTitle(name)
                        .flatMap(title -> generation.catalogue().find(WorkKey.of(title)))
                        .isPresent()) {
            return List.of();
        }
        return generation.catalogue().namesakes(name).stream()
                .map(law -> law.newest().title())
                .sorted()
                .toList();
    }

    private boolean isName() {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private NotFoundReason missing() {
        Optional<String> known = isName() ? generation.names().findTitle(name) : Optional.empty();
        Optional<Law> listed = Optional.of(name)
                .filter(called -> isName())
                .flatMap(LawTable::find)
                .or(() -> known.flatMap(LawTable::find));
        Optional<Law.Absence> absence = listed.map(Law::absence);
        if (absence.isPresent()) {
            return NotFoundReason.NoSuchLaw.of(absence.get());
        }
        Optional<Repeal> repeal = listed.map(Law::repeal);
        if (known.isPresent() || repeal.isPresent()) {
            return new NotFoundReason.NotHeld(known.orElse(name), repeal.orElse(null));
        }
        return new NotFoundReason.NoSuchLaw(isName() ? similar(WorkKey.of(name).value()) : List.of(), null);
    }

    private List<String> similar(String asked) {
        return asked.isEmpty()
                ? List.of()
                : generation.catalogue().laws().stream()
                        .filter(law -> law.work().value().contains(asked))
                        .map(law -> law.newest().title())
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .limit(SUGGESTIONS)
                        .toList();
    }
}
