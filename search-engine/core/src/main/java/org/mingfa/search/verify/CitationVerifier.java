package org.mingfa.search.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.mingfa.text.version.LawVersions;

/**
 * Checks every citation of an article in a text. Citations that name no law, and case numbers, are not checked: the
 * generation cannot say whether they are right. Of the words of an article only its official text says anything.
 */
public final class CitationVerifier {

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
        CitationCheck blank =
                new CitationCheck(located.start(), located.end(), cited.format(), Status.EXISTS, null, null);
        MissingProvision missing = new MissingProvision(generation, blank, date);
        LawVersions versions = lookup.find(law, cited.article()).orElse(null);
        if (versions == null) {
            return missing.law(law);
        }
        String year = cited.version();
        LawHeader version = year == null
                ? versions.inForce(date).orElse(null)
                : named(versions, year).orElse(null);
        if (version == null) {
            return year == null ? missing.versionOfTheDay(versions, cited) : missing.version(versions, year);
        }
        return lookup.in(version, cited.article(), date) instanceof ArticleAnswer.Found found
                ? found(blank, found, cited, date)
                : missing.article(version, cited.article());
    }

    /** The version that the citation itself names by its year, of publication or else of its first day: （2021修正）. */
    private static Optional<LawHeader> named(LawVersions versions, String year) {
        return Stream.concat(
                        versions.promulgatedIn(year).stream(),
                        versions.newestFirst().stream().filter(version -> beginsIn(version, year)))
                .findFirst();
    }

    private static boolean beginsIn(LawHeader version, String year) {
        LocalDate from = version.period().from();
        return from != null && Integer.toString(from.getYear()).equals(year);
    }

    private CitationCheck found(CitationCheck blank, ArticleAnswer.Found found, StatuteCitation cited, LocalDate date) {
        CitationCheck check =
                new CitationCheck(blank.start(), blank.end(), blank.citation(), Status.EXISTS, found, null);
        if (!found.law().period().contains(date)) {
            return check.with(Status.NOT_IN_FORCE, QuotationCheck.version(found.law()) + "在 " + date + " 不是施行中的版本。");
        }
        ArticleNumber end = cited.to() == null ? null : cited.to().article();
        if (end != null && lookup.in(found.law(), end, date) instanceof ArticleAnswer.NoSuchArticle) {
            return new MissingProvision(generation, check, date).article(found.law(), end);
        }
        if (check.official() == null) {
            return check.with(
                    Status.DIGEST_ONLY, "本库只有这一条的" + found.law().nature().caution() + "，不能核对款、项和引文；请查阅官方公布的文本。");
        }
        return CitedParts.missing(found.article().text(), cited)
                .map(part -> check.with(Status.NO_SUCH_ARTICLE, part))
                .orElse(check);
    }
}
