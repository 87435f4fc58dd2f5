package org.mingfa.api.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;

/** Finds a law by what a client calls it: the id of a version, a full title or a short one. */
final class LawLookup {

    private static final int LONGEST_NAME = 300;
    private static final int SUGGESTIONS = 3;

    private LawLookup() {}

    /** The version meant: the one of that id, or the one of that title in force on the day. */
    static LawHeader getVersion(OpenGeneration generation, String law, AsOf asOf) {
        List<LawHeader> named = named(generation, law);
        return named.size() == 1 && named.getFirst().id().value().equals(law) ? named.getFirst() : at(named, asOf);
    }

    /** All versions of the law, oldest first, also where the id of one of them is given. */
    static List<LawHeader> getVersions(OpenGeneration generation, String law) {
        WorkKey work = WorkKey.of(named(generation, law).getFirst().title());
        return generation.catalogue().versions(work);
    }

    /** The law of that name or id, across its versions. */
    static Optional<WorkKey> findWork(OpenGeneration generation, String law) {
        return find(generation, law).stream().findFirst().map(header -> WorkKey.of(header.title()));
    }

    private static List<LawHeader> named(OpenGeneration generation, String law) {
        List<LawHeader> versions = find(generation, law);
        if (versions.isEmpty()) {
            throw ApiProblem.at(ProblemCode.NO_SUCH_LAW, "law", missing(generation, law));
        }
        return versions;
    }

    private static List<LawHeader> find(OpenGeneration generation, String law) {
        return law.isBlank() || law.length() > LONGEST_NAME ? List.of() : new ArticleLookup(generation).versions(law);
    }

    private static LawHeader at(List<LawHeader> versions, AsOf asOf) {
        LocalDate day = asOf.shownAt();
        Optional<LawHeader> inForce = versions.reversed().stream()
                .filter(version -> version.period().contains(day))
                .findFirst();
        if (inForce.isPresent()) {
            return inForce.get();
        }
        if (asOf instanceof AsOf.Any) {
            return versions.getLast();
        }
        throw ApiProblem.at(
                ProblemCode.NOT_IN_FORCE,
                "as_of",
                "《" + versions.getLast().title() + "》在 " + day + " 没有施行中的版本；已收录的版本："
                        + versions.stream().map(LawLookup::period).collect(Collectors.joining("，"))
                        + "。可改 as_of，或用 as_of=any。");
    }

    private static String period(LawHeader version) {
        EffectivePeriod period = version.period();
        return (period.from() == null ? "？" : period.from()) + " 至 " + (period.until() == null ? "今" : period.until());
    }

    private static String missing(OpenGeneration generation, String law) {
        String asked = law.isBlank() || law.length() > LONGEST_NAME
                ? ""
                : WorkKey.of(law).value();
        List<String> similar = asked.isEmpty()
                ? List.of()
                : generation.catalogue().works().entrySet().stream()
                        .filter(work -> work.getKey().value().contains(asked))
                        .map(work -> work.getValue().getLast().title())
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .limit(SUGGESTIONS)
                        .toList();
        return similar.isEmpty()
                ? "没有收录叫这个名称的法律；GET /v1/laws?q= 可按名称查找。"
                : "没有收录叫这个名称的法律，是否指《" + String.join("》《", similar) + "》？";
    }
}
