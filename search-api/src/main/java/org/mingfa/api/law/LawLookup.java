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
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.LawVersions;

/** Finds a law by what a client calls it: the id of a version, a full title or a short one. */
final class LawLookup {

    private static final int LONGEST_NAME = 300;
    private static final int SUGGESTIONS = 3;

    private LawLookup() {}

    /** The version meant: the one of that id, or the one of that title in force on the day. */
    static LawHeader getVersion(OpenGeneration generation, String law, AsOf asOf) {
        LawVersions named = named(generation, law);
        return new ArticleLookup(generation).version(law, asOf).orElseThrow(() -> notInForce(named, asOf.shownAt()));
    }

    /** All versions of the law, also where the id of one of them is given. */
    static LawVersions getVersions(OpenGeneration generation, String law) {
        LawVersions named = named(generation, law);
        return generation.catalogue().find(named.work()).orElse(named);
    }

    /** The law of that name or id. */
    static Optional<WorkKey> findWork(OpenGeneration generation, String law) {
        return find(generation, law).map(LawVersions::work);
    }

    private static LawVersions named(OpenGeneration generation, String law) {
        return find(generation, law)
                .orElseThrow(() -> ApiProblem.at(ProblemCode.NO_SUCH_LAW, "law", missing(generation, law)));
    }

    private static Optional<LawVersions> find(OpenGeneration generation, String law) {
        return law.isBlank() || law.length() > LONGEST_NAME
                ? Optional.empty()
                : new ArticleLookup(generation).find(law);
    }

    private static ApiProblem notInForce(LawVersions law, LocalDate day) {
        return ApiProblem.at(
                ProblemCode.NOT_IN_FORCE,
                "as_of",
                "《" + law.newest().title() + "》在 " + day + " 没有施行中的版本；已收录的版本："
                        + law.all().stream().map(LawLookup::period).collect(Collectors.joining("，"))
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
                : generation.catalogue().laws().stream()
                        .filter(known -> known.work().value().contains(asked))
                        .map(known -> known.newest().title())
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .limit(SUGGESTIONS)
                        .toList();
        return similar.isEmpty()
                ? "没有收录叫这个名称的法律；GET /v1/laws?q= 可按名称查找。"
                : "没有收录叫这个名称的法律，是否指《" + String.join("》《", similar) + "》？";
    }
}
