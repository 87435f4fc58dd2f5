package org.mingfa.citations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.citations.QuotationCheck.CheckedCitation;
import org.mingfa.citations.QuotationCheck.Origin;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.MovedNumbers;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.Concordance;
import org.mingfa.text.version.LawVersions;
import org.mingfa.text.version.Renumbering;

/**
 * Checks every citation in a text. Of numbers of cases and documents only those that are held are confirmed; what names no law,
 * and what cannot be resolved, is listed as not checked with the reason. Of the words of an article only its official text says
 * anything. A verifier is for one text and one thread: it remembers what it has read.
 */
public final class CitationVerifier {

    private static final Comparator<CitationCheck> IN_ORDER =
            Comparator.comparingInt(CitationCheck::start).thenComparingInt(CitationCheck::end);

    private final OpenGeneration generation;
    private final LawCache laws;
    private final MovedNumbers numbers;
    private final DocumentCitationVerifier documents;

    public CitationVerifier(OpenGeneration generation) {
        this.generation = generation;
        this.laws = new LawCache(generation);
        this.numbers = new MovedNumbers(generation);
        this.documents = new DocumentCitationVerifier(generation, laws);
    }

    /** The citations of a text, which the other methods take; where there are more than so many, the first and one more. */
    public List<CitationOccurrence> find(String text, int most) {
        return new CitationFinder(generation.names()).findEvery(text, most);
    }

    /** Whether each cited article exists, is in force on the day, and says what the text quotes. */
    public List<CitationCheck> verify(String text, List<CitationOccurrence> found, LocalDate date) {
        List<CitationOccurrence> named = ContextCitation.withInferredLaws(found);
        CaseCitationVerifier cases = new CaseCitationVerifier(generation, text, date);
        List<CitationCheck> articles =
                new QuotationCheck(generation, laws, text, TransitionalLaw.of(text, checked(named, found, date))).all();
        return Stream.concat(withSkipped(articles, named, date, cases), cases.irregular(found).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** The case numbers among the citations found, and what only looks like one. */
    List<CitationCheck> verifyCases(String text, List<CitationOccurrence> found, LocalDate date) {
        CaseCitationVerifier cases = new CaseCitationVerifier(generation, text, date);
        return Stream.concat(withSkipped(List.of(), found, date, cases), cases.irregular(found).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** The version that each citation means on the day, without comparing quotations. */
    public List<CitationCheck> resolve(List<CitationOccurrence> found, LocalDate date) {
        List<CitationCheck> articles = checked(found, found, date).stream()
                .map(one -> ContextCitation.guessed(one.check(), one, false))
                .toList();
        return withSkipped(articles, found, date, new CaseCitationVerifier(generation, "", date))
                .sorted(IN_ORDER)
                .toList();
    }

    /**
     * What each citation of a law comes to.
     *
     * @param stated the same citations as the text has them
     */
    private List<CheckedCitation> checked(
            List<CitationOccurrence> named, List<CitationOccurrence> stated, LocalDate date) {
        List<CheckedCitation> checked = new ArrayList<>();
        named.forEach(located -> expect(located, date));
        for (int i = 0; i < named.size(); i++) {
            CitationOccurrence located = named.get(i);
            if (located.citation() instanceof StatuteCitation cited && cited.law() != null) {
                Origin origin = located == stated.get(i) ? Origin.STATED : Origin.INFERRED;
                checked.add(new CheckedCitation(cited, resolve(located, cited, cited.law(), date), origin));
            }
        }
        return checked;
    }

    private void expect(CitationOccurrence located, LocalDate date) {
        if (located.citation() instanceof StatuteCitation cited
                && cited.law() != null
                && laws.namesakes(cited.law()).size() < 2) {
            laws.find(cited.law())
                    .flatMap(versions -> version(versions, cited, date))
                    .ifPresent(version -> {
                        laws.expect(version, cited.article());
                        if (cited.to() != null && cited.to().article() != null) {
                            laws.expect(version, cited.to().article());
                        }
                    });
        }
    }

    private Stream<CitationCheck> withSkipped(
            List<CitationCheck> checked, List<CitationOccurrence> found, LocalDate date, CaseCitationVerifier cases) {
        return Stream.concat(
                checked.stream(),
                found.stream()
                        .filter(located ->
                                !(located.citation() instanceof StatuteCitation cited && cited.law() != null))
                        .map(located -> documents.of(located, date, cases)));
    }

    private CitationCheck resolve(CitationOccurrence located, StatuteCitation cited, String law, LocalDate date) {
        CitationCheck blank = CitationCheck.blank(located.start(), located.end(), cited.format());
        List<String> namesakes = laws.namesakes(law);
        if (namesakes.size() > 1) {
            return DocumentCitationVerifier.ambiguous(blank, namesakes);
        }
        LawVersions versions = laws.find(law, cited.article()).orElse(null);
        if (versions == null) {
            return documents.missing(blank, law, date);
        }
        CitationCheck resolved = resolve(blank, versions, cited, date);
        return resolved.with(resolved.particulars().withRenumbered(renumbered(versions, cited, date)));
    }

    private List<Renumbering> renumbered(LawVersions versions, StatuteCitation cited, LocalDate date) {
        return numbers.hints(
                versions.all(),
                cited.version() == null ? Concordance.year(versions.shownAt(date)) : Integer.valueOf(cited.version()),
                cited.article());
    }

    private CitationCheck resolve(CitationCheck blank, LawVersions versions, StatuteCitation cited, LocalDate date) {
        MissingProvision missing = new MissingProvision(generation, blank, date);
        String year = cited.version();
        LawHeader version = version(versions, cited, date).orElse(null);
        if (version == null) {
            return year == null ? versionOfTheDay(missing, versions, cited, date) : missing.version(versions, year);
        }
        return laws.in(version, cited.article(), date) instanceof ArticleAnswer.Found found
                ? found(blank, found, cited, date)
                : missing.article(version, cited.article(), laws);
    }

    private CitationCheck versionOfTheDay(
            MissingProvision missing, LawVersions versions, StatuteCitation cited, LocalDate date) {
        CitationCheck check = missing.versionOfTheDay(versions);
        boolean near =
                check.status() == Status.NOT_HELD && missing.last(versions).standsIn();
        return (near || check.status() == Status.NOT_IN_FORCE)
                        && laws.in(missing.last(versions), cited.article(), date) instanceof ArticleAnswer.Found found
                ? check.with(found)
                : check;
    }

    private static Optional<LawHeader> version(LawVersions versions, StatuteCitation cited, LocalDate date) {
        return cited.version() == null ? versions.inForce(date) : named(versions, cited.version());
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
        CitationCheck check = blank.with(found);
        if (!found.law().period().contains(date)) {
            OutOfForce reason = OutOfForce.of(found.law(), date);
            return check.with(
                            Status.NOT_IN_FORCE,
                            QuotationCheck.version(found.law()) + "在 " + date + " 不是施行中的版本：" + reason.sentence())
                    .with(Particulars.of(reason));
        }
        ArticleNumber end = cited.to() == null ? null : cited.to().article();
        if (end != null && laws.in(found.law(), end, date) instanceof ArticleAnswer.NoSuchArticle) {
            return new MissingProvision(generation, check, date).article(found.law(), end, laws);
        }
        if (check.official() == null) {
            return check.with(
                    Status.DIGEST_ONLY, "本库只有这一条的" + found.law().nature().caution() + "，不能核对款、项和引文；请查阅官方公布的文本。");
        }
        return ProvisionParts.missing(found.article().text(), cited)
                .map(part -> check.with(Status.NO_SUCH_ARTICLE, part))
                .orElse(check);
    }
}
