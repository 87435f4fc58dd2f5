package org.mingfa.search.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.verify.CitationCheck.Status;
import org.mingfa.search.verify.QuotationCheck.Checked;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LocatedCitation;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.identity.ArticleNumber;
import org.mingfa.text.identity.WorkKey;
import org.mingfa.text.version.LawVersions;
import org.mingfa.text.version.Repeal;

/**
 * Checks every citation of an article in a text. Citations that name no law, and case numbers, are not checked: the
 * generation cannot say whether they are right.
 */
public final class CitationVerifier {

    private static final List<Repeal> REPEALS = Repeal.known();

    private final OpenGeneration generation;
    private final ArticleLookup lookup;
    private final CitationFinder finder;

    public CitationVerifier(OpenGeneration generation) {
        this.generation = generation;
        this.lookup = new ArticleLookup(generation);
        this.finder = new CitationFinder(generation.names());
    }

    /** Whether each cited article exists, is in force on the day, and says what the text quotes. */
    public List<CitationCheck> verify(String text, LocalDate date) {
        return new QuotationCheck(lookup, text, checked(text, date)).all();
    }

    /** The version that each citation means on the day, without comparing quotations. */
    public List<CitationCheck> resolve(String text, LocalDate date) {
        return checked(text, date).stream().map(Checked::check).toList();
    }

    private List<Checked> checked(String text, LocalDate date) {
        List<Checked> checked = new ArrayList<>();
        for (LocatedCitation located : finder.find(text, CitationContext.NONE)) {
            if (located.citation() instanceof StatuteCitation cited && cited.law() != null) {
                checked.add(new Checked(cited, resolve(located, cited, cited.law(), date)));
            }
        }
        return checked;
    }

    private CitationCheck resolve(LocatedCitation located, StatuteCitation cited, String law, LocalDate date) {
        ArticleAnswer answer = namedVersion(cited, law)
                .map(version -> lookup.in(version, cited.article(), date))
                .orElseGet(() -> lookup.article(law, cited.article(), date));
        CitationCheck blank =
                new CitationCheck(located.start(), located.end(), cited.format(), Status.EXISTS, null, null);
        return switch (answer) {
            case ArticleAnswer.NoSuchLaw none -> unknown(blank, none.name(), date);
            case ArticleAnswer.NoSuchArticle none ->
                blank.with(
                        Status.NO_SUCH_ARTICLE,
                        "《" + none.law().title() + "》" + QuotationCheck.version(none.law()) + "没有"
                                + none.number().format() + "。");
            case ArticleAnswer.NotInForce none -> notInForce(blank, none.law(), cited, date);
            case ArticleAnswer.Found found -> found(blank, found, cited, date);
        };
    }

    /** A law that the generation lacks may still be known as repealed: 合同法 by 民法典 1260. */
    private CitationCheck unknown(CitationCheck blank, String title, LocalDate date) {
        WorkKey work = WorkKey.of(title);
        Optional<Repeal> repeal = REPEALS.stream()
                .filter(known -> known.work().equals(work) && !date.isBefore(known.since()))
                .findFirst();
        if (repeal.isPresent()) {
            return blank.with(
                    Status.NOT_IN_FORCE,
                    "已自 " + repeal.get().since() + " 起废止（" + repeal.get().source() + "）；线上一代没有收录它的条文。");
        }
        String note = NearTitle.find(generation, title)
                .map(near -> "线上一代没有收录叫这个名称的法律，是否指《" + near + "》？")
                .orElse("线上一代没有收录这部法律，请核对名称。");
        return blank.with(Status.NO_SUCH_LAW, note);
    }

    /** The version that the citation itself names by its year: 2017年《…》, （2021修正）. */
    private Optional<LawHeader> namedVersion(StatuteCitation cited, String law) {
        if (cited.version() == null) {
            return Optional.empty();
        }
        String year = cited.version();
        return lookup.find(law)
                .flatMap(versions -> versions.promulgatedIn(year).stream().findFirst());
    }

    private CitationCheck notInForce(CitationCheck blank, LawVersions law, StatuteCitation cited, LocalDate date) {
        LawHeader last = law.newest();
        String note = date + " 没有施行中的版本：" + QuotationCheck.version(last)
                + last.validityAt(date).label()
                + (last.period().until() == null ? "" : "，自 " + last.period().until() + " 起失效") + "。";
        CitationCheck check = blank.with(Status.NOT_IN_FORCE, note);
        return lookup.in(last, cited.article(), date) instanceof ArticleAnswer.Found found
                ? new CitationCheck(check.start(), check.end(), check.citation(), check.status(), found, note)
                : check;
    }

    private CitationCheck found(CitationCheck blank, ArticleAnswer.Found found, StatuteCitation cited, LocalDate date) {
        CitationCheck check =
                new CitationCheck(blank.start(), blank.end(), blank.citation(), Status.EXISTS, found, null);
        if (!found.law().period().contains(date)) {
            return check.with(Status.NOT_IN_FORCE, QuotationCheck.version(found.law()) + "在 " + date + " 不是施行中的版本。");
        }
        ArticleNumber end = cited.to() == null ? null : cited.to().article();
        if (end != null && lookup.in(found.law(), end, date) instanceof ArticleAnswer.NoSuchArticle) {
            return check.with(
                    Status.NO_SUCH_ARTICLE,
                    "《" + found.law().title() + "》" + QuotationCheck.version(found.law()) + "没有" + end.format() + "。");
        }
        return CitedParts.missing(found.article().text(), cited)
                .map(missing -> check.with(Status.NO_SUCH_ARTICLE, missing))
                .orElse(check);
    }
}
