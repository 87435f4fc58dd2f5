package org.mingfa.search.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.lookup.ArticleAnswer;
import org.mingfa.search.lookup.ArticleLookup;
import org.mingfa.search.verify.CitationCheck.Status;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LocatedCitation;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;

/**
 * Checks every citation of an article in a text. Citations that name no law, and case numbers, are not checked: the
 * generation cannot say whether they are right.
 */
public final class CitationVerifier {

    private final ArticleLookup lookup;
    private final CitationFinder finder;

    public CitationVerifier(OpenGeneration generation) {
        this.lookup = new ArticleLookup(generation);
        this.finder = new CitationFinder(generation.names());
    }

    /** Whether each cited article exists, is in force on the day, and says what the text quotes. */
    public List<CitationCheck> verify(String text, LocalDate date) {
        List<CitationCheck> checks = new ArrayList<>();
        for (LocatedCitation located : finder.find(text, CitationContext.NONE)) {
            if (located.citation() instanceof StatuteCitation cited && cited.law() != null) {
                CitationCheck check = resolve(located, cited, cited.law(), date);
                checks.add(check.isSound() ? quoted(check, text) : check);
            }
        }
        return List.copyOf(checks);
    }

    /** The version that each citation means on the day, without comparing quotations. */
    public List<CitationCheck> resolve(String text, LocalDate date) {
        List<CitationCheck> checks = new ArrayList<>();
        for (LocatedCitation located : finder.find(text, CitationContext.NONE)) {
            if (located.citation() instanceof StatuteCitation cited && cited.law() != null) {
                checks.add(resolve(located, cited, cited.law(), date));
            }
        }
        return List.copyOf(checks);
    }

    private CitationCheck resolve(LocatedCitation located, StatuteCitation cited, String law, LocalDate date) {
        ArticleAnswer answer = namedVersion(cited, law)
                .map(version -> lookup.in(version, cited.article(), date))
                .orElseGet(() -> lookup.article(law, cited.article(), date));
        CitationCheck blank =
                new CitationCheck(located.start(), located.end(), cited.format(), Status.EXISTS, null, null);
        return switch (answer) {
            case ArticleAnswer.NoSuchLaw none -> blank.with(Status.NO_SUCH_LAW, "线上一代没有收录这部法律，请核对名称。");
            case ArticleAnswer.NoSuchArticle none ->
                blank.with(
                        Status.NO_SUCH_ARTICLE,
                        "《" + none.law().title() + "》" + version(none.law()) + "没有"
                                + none.number().format() + "。");
            case ArticleAnswer.NotInForce none -> notInForce(blank, none.versions(), cited, date);
            case ArticleAnswer.Found found -> found(blank, found, cited, date);
        };
    }

    /** The version that the citation itself names by its year: 2017年《…》, （2021修正）. */
    private Optional<LawHeader> namedVersion(StatuteCitation cited, String law) {
        if (cited.version() == null) {
            return Optional.empty();
        }
        String year = cited.version();
        return lookup.versions(law).reversed().stream()
                .filter(version -> version.promulgated() != null
                        && year.equals(Integer.toString(version.promulgated().getYear())))
                .findFirst();
    }

    private CitationCheck notInForce(
            CitationCheck blank, List<LawHeader> versions, StatuteCitation cited, LocalDate date) {
        LawHeader last = versions.getLast();
        String note = date + " 没有施行中的版本：" + version(last)
                + last.validityAt(date).label()
                + (last.period().until() == null ? "" : "，自 " + last.period().until() + " 起失效") + "。";
        CitationCheck check = blank.with(Status.NOT_IN_FORCE, note);
        return lookup.in(last, cited.article(), date) instanceof ArticleAnswer.Found found
                ? new CitationCheck(check.start(), check.end(), check.citation(), check.status(), found, note)
                : check;
    }

    private static CitationCheck found(
            CitationCheck blank, ArticleAnswer.Found found, StatuteCitation cited, LocalDate date) {
        CitationCheck check =
                new CitationCheck(blank.start(), blank.end(), blank.citation(), Status.EXISTS, found, null);
        if (!found.law().period().contains(date)) {
            return check.with(Status.NOT_IN_FORCE, version(found.law()) + "在 " + date + " 不是施行中的版本。");
        }
        return CitedParts.missing(found.article().text(), cited)
                .map(missing -> check.with(Status.NO_SUCH_ARTICLE, missing))
                .orElse(check);
    }

    private CitationCheck quoted(CitationCheck check, String text) {
        ArticleAnswer.Found found = check.found();
        Optional<Quotation> quotation = Quotation.beside(text, check.start(), check.end());
        if (found == null
                || quotation.isEmpty()
                || quotation.get().occursIn(found.article().text())) {
            return check;
        }
        String elsewhere = lookup.versions(found.law().title()).stream()
                .filter(version ->
                        lookup.in(version, articleOf(found), LocalDate.EPOCH) instanceof ArticleAnswer.Found other
                                && quotation.get().occursIn(other.article().text()))
                .map(CitationVerifier::version)
                .collect(Collectors.joining("、"));
        String note = elsewhere.isEmpty() ? "引文与该条现行文本不一致。" : "引文见于" + elsewhere + "，与引用的版本不一致。";
        return check.with(Status.QUOTE_DIFFERS, note);
    }

    private static ArticleNumber articleOf(ArticleAnswer.Found found) {
        return Objects.requireNonNull(found.article().article(), "a looked-up article has a number");
    }

    private static String version(LawHeader law) {
        return law.promulgated() == null ? "（日期不明的版本）" : "（" + law.promulgated() + " 公布的版本）";
    }
}
