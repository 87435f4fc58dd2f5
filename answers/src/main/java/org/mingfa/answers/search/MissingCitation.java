package org.mingfa.answers.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.LawWording;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.answers.law.ArticlePage;
import org.mingfa.answers.law.ArticleQuestion;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.search.MissingArticleAnswer.Near;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.text.citation.QueryCitation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawVersions;
import org.mingfa.text.version.Repeal;

/** Says of an article that a query cites and that a search could not show why that is so, and what is near. */
final class MissingCitation {

    /** Articles shown on either side of the number asked for. */
    private static final int BESIDE = 2;

    private final OpenGeneration generation;
    private final LawAnswers laws;
    private final AsOf asOf;

    MissingCitation(OpenGeneration generation, LawAnswers laws, AsOf asOf) {
        this.generation = generation;
        this.laws = laws;
        this.asOf = asOf;
    }

    MissingArticleAnswer answer(QueryCitation cited) {
        NotFoundReason absence = absence(cited);
        String year = cited.version() == null ? "" : "（" + cited.version() + "年）";
        String citation = "《" + cited.law() + "》" + year + cited.article().format();
        return new MissingArticleAnswer(
                title(absence, citation),
                citation,
                cited.law(),
                cited.article().format(),
                cited.article().ordinal(),
                absence.code(),
                absence.detail(),
                near(absence, cited.article()));
    }

    private static String title(NotFoundReason absence, String citation) {
        return switch (absence) {
            case NotFoundReason.NoSuchArticle none -> "没有" + citation;
            case NotFoundReason.NotInForce none -> citation + "在这一天不是施行中的法律";
            case NotFoundReason.NoSuchLaw none -> none.title() + "：" + citation;
            default -> "本库没有收录" + citation;
        };
    }

    private NotFoundReason absence(QueryCitation cited) {
        String year = cited.version();
        LawVersions law = year == null
                ? null
                : new ArticleLookup(generation).find(cited.law()).orElse(null);
        if (year == null || law == null) {
            return absence(cited.law(), cited.article());
        }
        List<LawHeader> named = law.promulgatedIn(year);
        return named.isEmpty()
                ? new NotFoundReason.VersionNotHeld(year, law.all())
                : absence(named.getFirst().id().value(), cited.article());
    }

    private NotFoundReason absence(String law, ArticleNumber number) {
        ArticleQuestion question = new ArticleQuestion(law, number.ordinal(), AsOfReader.shown(asOf));
        Lookup<ArticlePage> answered = laws.article(question).apply(generation);
        if (answered instanceof Lookup.NotFound<ArticlePage> missing) {
            return missing.absence();
        }
        throw new IllegalStateException("the search did not see " + law + " " + number.ordinal());
    }

    private List<Near> near(NotFoundReason absence, ArticleNumber number) {
        return switch (absence) {
            case NotFoundReason.NoSuchLaw none -> alike(none.similar());
            case NotFoundReason.Ambiguous several -> alike(several.titles());
            case NotFoundReason.NotInForce none ->
                joined(
                        successor(none.repeal().orElse(null)),
                        versions(having(none.versions(), number), none.known(), number));
            case NotFoundReason.VersionNotHeld none ->
                versions(
                        having(none.versions(), number),
                        generation.catalogue().missing(none.versions().getLast().work()),
                        number);
            case NotFoundReason.NoSuchArticle none ->
                joined(
                        beside(none.version(), none.numbers(), number),
                        versions(none.elsewhere(), following(none.version()), number));
            case NotFoundReason.ArticleNotHeld gap ->
                joined(
                        beside(gap.version(), gap.held(), number),
                        versions(gap.elsewhere(), following(gap.version()), number));
            case NotFoundReason.NotHeld lacking -> successor(lacking.repeal());
            case NotFoundReason.NoHistoryOfDigest digest -> List.of();
            case NotFoundReason.CaseNotHeld none -> List.of();
            case NotFoundReason.CaseWithheld told -> List.of();
            case NotFoundReason.SeveralCases several -> List.of();
        };
    }

    private static List<Near> joined(List<Near> first, List<Near> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }

    /** The law that now speaks to the same matters. */
    private List<Near> successor(@Nullable Repeal repeal) {
        return repeal == null || repeal.successor() == null ? List.of() : alike(List.of(repeal.successor()));
    }

    private List<Near> alike(List<String> titles) {
        return titles.stream()
                .map(title -> new Near(
                        "law",
                        "《" + title + "》",
                        generation
                                .catalogue()
                                .findNamed(title)
                                .map(law -> law.shownAt(asOf.shownAt()).id().value())
                                .orElse(null),
                        null))
                .toList();
    }

    /** The numbers held just before and just behind. */
    private static List<Near> beside(LawHeader version, Collection<ArticleNumber> held, ArticleNumber number) {
        List<ArticleNumber> before = held.stream()
                .filter(one -> one.compareTo(number) < 0)
                .sorted(Comparator.reverseOrder())
                .limit(BESIDE)
                .toList();
        List<ArticleNumber> behind = held.stream()
                .filter(one -> one.compareTo(number) > 0)
                .sorted()
                .limit(BESIDE)
                .toList();
        return Stream.concat(before.reversed().stream(), behind.stream())
                .map(one -> new Near("article", one.format(), version.id().value(), one.ordinal()))
                .toList();
    }

    private List<LawHeader> having(List<LawHeader> versions, ArticleNumber number) {
        ArticleLookup lookup = new ArticleLookup(generation);
        return versions.stream()
                .filter(version -> lookup.in(version, number, asOf.shownAt()) instanceof ArticleAnswer.Found)
                .toList();
    }

    private List<Law.Version> following(LawHeader version) {
        return generation.catalogue().missingAfterFirst(version.work());
    }

    /** Versions that have the article, newest first, and those that are known and not held. */
    private List<Near> versions(List<LawHeader> having, List<Law.Version> known, ArticleNumber number) {
        List<Near> near = new ArrayList<>();
        for (LawHeader version : having.reversed()) {
            near.add(new Near(
                    "version", edition(version) + number.format(), version.id().value(), number.ordinal()));
        }
        for (Law.Version version : known) {
            near.add(new Near("known_version", LawWording.begins(version.from()) + "的版本（本库未收录）", null, null));
        }
        return near;
    }

    /** 2017年公布的版本（已被修改）. */
    private String edition(LawHeader version) {
        String year =
                version.promulgated() == null ? "另一版本" : version.promulgated().getYear() + "年公布的版本";
        return year + "（" + version.validityAt(asOf.shownAt()).label() + "）";
    }
}
