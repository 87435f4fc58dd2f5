package org.mingfa.api.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;

/**
 * Why there is nothing to show, and what is near.
 *
 * @param undated the same address without the day, where another day was looked at; else empty
 */
public record AbsenceSheet(String title, String detail, List<Near> near, Links links, String undated) implements Sheet {

    private static final int BESIDE = 2;
    private static final Links TODAY = new Links(null);

    public AbsenceSheet {
        near = List.copyOf(near);
    }

    /** Something that is there. */
    public record Near(String label, String address) {}

    static AbsenceSheet of(NotFoundReason absence, Links links, String undated) {
        return new AbsenceSheet(title(absence), absence.detail(), near(absence, links), links, undated);
    }

    /** Of what could not be understood or answered at all. */
    static AbsenceSheet refused(String title, String detail) {
        return new AbsenceSheet(title, detail, List.of(), TODAY, "");
    }

    @Override
    public String template() {
        return "absence";
    }

    @Override
    public PageHead head() {
        return PageHead.ofNothing(title, detail);
    }

    private static String title(NotFoundReason absence) {
        return switch (absence) {
            case NotFoundReason.Ambiguous several -> "有几部法律叫这个名称";
            case NotFoundReason.SeveralCases several -> "有几个案例是这个案号";
            case NotFoundReason.NotInForce none -> "这一天没有施行中的版本";
            case NotFoundReason.NoSuchArticle none -> "这个版本没有这一条";
            case NotFoundReason.NoHistoryOfDigest digest -> "只有要点，不能逐版对比";
            case NotFoundReason.NoSuchLaw none -> none.title();
            case NotFoundReason.NotHeld lacking -> "本库没有收录";
            case NotFoundReason.VersionNotHeld other -> "本库没有收录";
            case NotFoundReason.ArticleNotHeld gap -> "本库没有收录";
            case NotFoundReason.CaseNotHeld none -> "本库没有收录";
            case NotFoundReason.CaseWithheld told -> "裁判文书不公开";
        };
    }

    private static List<Near> near(NotFoundReason absence, Links links) {
        return switch (absence) {
            case NotFoundReason.NoSuchLaw none -> named(none.similar(), links);
            case NotFoundReason.Ambiguous several -> named(several.titles(), links);
            case NotFoundReason.SeveralCases several ->
                several.cases().entrySet().stream()
                        .map(one -> new Near(one.getValue(), links.decided(one.getKey())))
                        .toList();
            case NotFoundReason.NotInForce none -> versions(none.versions());
            case NotFoundReason.VersionNotHeld other -> versions(other.versions());
            case NotFoundReason.NoSuchArticle none ->
                joined(
                        beside(none.version(), none.numbers(), none.number(), links),
                        having(none.elsewhere(), none.number()));
            case NotFoundReason.ArticleNotHeld gap ->
                joined(beside(gap.version(), gap.held(), gap.number(), links), having(gap.elsewhere(), gap.number()));
            case NotFoundReason.NoHistoryOfDigest digest ->
                List.of(new Near(
                        digest.number().format(),
                        links.article(
                                digest.version().id().value(), digest.number().ordinal())));
            case NotFoundReason.NotHeld lacking -> List.of();
            case NotFoundReason.CaseNotHeld none -> List.of();
            case NotFoundReason.CaseWithheld told -> List.of();
        };
    }

    private static List<Near> joined(List<Near> first, List<Near> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<Near> named(List<String> titles, Links links) {
        return titles.stream()
                .map(title -> new Near("《" + title + "》", links.law(title)))
                .toList();
    }

    /** The versions themselves; the day on which none is in force would only lead back here. */
    private static List<Near> versions(List<LawHeader> versions) {
        return versions.reversed().stream()
                .map(version ->
                        new Near(edition(version), TODAY.law(version.id().value())))
                .toList();
    }

    private static List<Near> having(List<LawHeader> versions, ArticleNumber number) {
        return versions.reversed().stream()
                .map(version -> new Near(
                        edition(version) + number.format(),
                        TODAY.article(version.id().value(), number.ordinal())))
                .toList();
    }

    private static String edition(LawHeader version) {
        return "《" + version.title() + "》"
                + (version.promulgated() == null ? "" : version.promulgated().getYear() + "年公布的版本");
    }

    /** The numbers just before and just behind, and the law itself. */
    private static List<Near> beside(
            LawHeader version, Collection<ArticleNumber> held, ArticleNumber number, Links links) {
        String id = version.id().value();
        List<ArticleNumber> before = held.stream()
                .filter(one -> one.compareTo(number) < 0)
                .sorted(Comparator.reverseOrder())
                .limit(BESIDE)
                .toList();
        Stream<ArticleNumber> behind =
                held.stream().filter(one -> one.compareTo(number) > 0).sorted().limit(BESIDE);
        Stream<Near> articles = Stream.concat(before.reversed().stream(), behind)
                .map(one -> new Near(one.format(), links.article(id, one.ordinal())));
        return Stream.concat(articles, Stream.of(new Near("《" + version.title() + "》目录", links.law(id))))
                .toList();
    }
}
