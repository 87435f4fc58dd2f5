package org.mingfa.citations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.citations.QuotationCheck.CheckedCitation;
import org.mingfa.citations.QuotationCheck.Origin;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.MovedNumbers;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.DocumentNumber;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.CaseHeader;
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

    private static final String UNNAMED = "文中没有写明是哪一部法律，未核对。";

    private final OpenGeneration generation;
    private final LawCache laws;
    private final MovedNumbers numbers;
    private final NearTitle near;
    private final Map<LocalDate, ExistingDocuments> existing = new HashMap<>();

    public CitationVerifier(OpenGeneration generation) {
        this.generation = generation;
        this.laws = new LawCache(generation);
        this.near = new NearTitle(generation);
        this.numbers = new MovedNumbers(generation);
    }

    /** The citations of a text, which the other methods take; where there are more than so many, the first and one more. */
    public List<CitationOccurrence> find(String text, int most) {
        return new CitationFinder(generation.names()).findEvery(text, most);
    }

    /** Whether each cited article exists, is in force on the day, and says what the text quotes. */
    public List<CitationCheck> verify(String text, List<CitationOccurrence> found, LocalDate date) {
        List<CitationOccurrence> named = withInferredLaws(found);
        return withSkipped(new QuotationCheck(generation, laws, text, checked(named, found, date)).all(), named, date);
    }

    /** The version that each citation means on the day, without comparing quotations. */
    public List<CitationCheck> resolve(List<CitationOccurrence> found, LocalDate date) {
        return withSkipped(
                checked(found, found, date).stream()
                        .map(one -> guessed(one.check(), one, false)).toList(), found, date);
    }

    /** An article of no law is tried as one of the law that was cited before it; what stands around it must bear that out. */
    private static List<CitationOccurrence> withInferredLaws(List<CitationOccurrence> found) {
        List<CitationOccurrence> named = new ArrayList<>();
        String law = null;
        for (CitationOccurrence located : found) {
            if (!(located.citation() instanceof StatuteCitation cited)) {
                named.add(located);
            } else if (cited.law() != null) {
                law = cited.law();
                named.add(located);
            } else {
                named.add(law == null ? located : new CitationOccurrence(of(law, cited), located.start(), located.end()));
            }
        }
        return named;
    }

    private static StatuteCitation of(@Nullable String law, StatuteCitation cited) {
        return new StatuteCitation(
                law,
                cited.article(),
                cited.paragraph(),
                cited.item(),
                cited.subitem(),
                cited.to(),
                cited.version(),
                StatuteCitation.BY_CONTEXT);
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

    private List<CitationCheck> withSkipped(
            List<CitationCheck> checked, List<CitationOccurrence> found, LocalDate date) {
        return Stream.concat(
                        checked.stream(),
                        found.stream()
                                .filter(located ->
                                        !(located.citation() instanceof StatuteCitation cited && cited.law() != null))
                                .map(located -> unread(located, date)))
                .sorted(Comparator.comparingInt(CitationCheck::start).thenComparingInt(CitationCheck::end))
                .toList();
    }

    /** Laws without an article and numbers are looked up; that a number is not held says nothing. */
    private CitationCheck unread(CitationOccurrence located, LocalDate date) {
        CitationCheck skipped = skipped(located);
        return switch (located.citation()) {
            case StatuteCitation statute -> skipped;
            case Citation.UnresolvedReference unresolved -> skipped;
            case Citation.OrderNumber order -> skipped;
            case Citation.LawTitle law -> whole(skipped, law, date);
            case DocumentNumber document ->
                documentNumbered(document.format())
                        .map(one -> skipped.with(Status.EXISTS, "本库收录：《" + one.title() + "》。"))
                        .orElseGet(() -> unheld(skipped, document, date));
            default ->
                caseNumbered(located.citation().format())
                        .map(one -> skipped.with(Status.EXISTS, "本库收录：" + one.title() + caseOf(one) + "。"))
                        .orElse(skipped);
        };
    }

    /** A law of which the text names no article: whether there is one of that name, in force on the day. */
    private CitationCheck whole(CitationCheck skipped, Citation.LawTitle cited, LocalDate date) {
        CitationCheck blank = CitationCheck.blank(skipped.start(), skipped.end(), skipped.citation());
        MissingProvision missing = new MissingProvision(generation, blank, date);
        if (laws.namesakes(cited.law()).size() > 1) {
            return ambiguous(blank, laws.namesakes(cited.law()));
        }
        LawVersions versions = laws.find(cited.law()).orElse(null);
        if (versions == null) {
            return missing.law(cited.law(), near, existing(date));
        }
        return cited.version() != null || versions.inForce(date).isPresent()
                ? blank.with(Status.EXISTS, "文中没有写条号，只核对了有没有这部法律。")
                : missing.versionOfTheDay(versions);
    }

    private CitationCheck unheld(CitationCheck skipped, DocumentNumber number, LocalDate date) {
        if (number.year() > date.getYear()) {
            return skipped.with(Status.NOT_CHECKED, "文号的年份在核对的日期 " + date + " 之后，未核对。");
        }
        return ExistingDocuments.known(number)
                .map(law -> skipped.with(Status.NOT_HELD, "这个文号是《" + law.title() + "》，本库没有收录，不能核对；这不表示引用有误。"))
                .orElseGet(() -> skipped.with(
                        Status.NOT_CHECKED,
                        "本库没有收录这个文号的文件，不能说明没有这份文件，未核对。" + existing(date).numbered(number)));
    }

    private ExistingDocuments existing(LocalDate date) {
        return existing.computeIfAbsent(date, day -> new ExistingDocuments(generation, day));
    }

    private Optional<LawHeader> documentNumbered(String number) {
        return generation.catalogue().all().stream()
                .filter(law -> number.equals(law.documentNumber()))
                .findFirst();
    }

    private Optional<CaseHeader> caseNumbered(String number) {
        Filter filter = Filter.NONE
                .and(KeywordField.KIND, Set.of(PassageKind.CASE.name()))
                .and(KeywordField.NUMBER, Set.of(number));
        List<String> ids =
                generation.index().rank(new RankRequest(new Query.All(), filter, Order.POSITION, 1)).entries().stream()
                        .map(Ranking.ScoredPassage::id)
                        .toList();
        return generation.index().passages(ids).stream()
                .filter(CasePassage.class::isInstance)
                .map(passage -> ((CasePassage) passage).header())
                .findFirst();
    }

    private static StatuteCitation withoutLaw(StatuteCitation cited) {
        return of(null, cited);
    }

    private static String caseOf(CaseHeader one) {
        return Stream.of(
                        one.court(),
                        one.decided() == null ? null : one.decided().toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，", "（", "）"));
    }

    private static CitationCheck skipped(CitationOccurrence located) {
        String why = switch (located.citation()) {
            case StatuteCitation unnamed -> UNNAMED;
            case Citation.UnresolvedReference unresolved ->
                switch (unresolved.why()) {
                    case CONTRACT -> "像是合同、协议一类的条款，不是法律条文，未核对。";
                    case NO_ARTICLE_BEFORE -> "文中看不出指的是哪一条、哪一款，未核对。";
                };
            case DocumentNumber document -> "文号，未核对。";
            case Citation.OrderNumber order -> "文号，未核对。";
            default -> "案号，本库没有收录；不能说明有没有这个案件。";
        };
        return CitationCheck.blank(
                        located.start(), located.end(), located.citation().format())
                .with(Status.NOT_CHECKED, why);
    }

    private CitationCheck resolve(CitationOccurrence located, StatuteCitation cited, String law, LocalDate date) {
        CitationCheck blank = CitationCheck.blank(located.start(), located.end(), cited.format());
        List<String> namesakes = laws.namesakes(law);
        if (namesakes.size() > 1) {
            return ambiguous(blank, namesakes);
        }
        LawVersions versions = laws.find(law, cited.article()).orElse(null);
        if (versions == null) {
            return new MissingProvision(generation, blank, date).law(law, near, existing(date));
        }
        CitationCheck resolved = resolve(blank, versions, cited, date);
        return resolved.with(resolved.particulars().withRenumbered(renumbered(versions, cited, date)));
    }

    private static CitationCheck ambiguous(CitationCheck blank, List<String> namesakes) {
        return blank.with(
                        Status.AMBIGUOUS,
                        "有 " + namesakes.size() + " 部法律叫这个名称，请写全称：《" + String.join("》《", namesakes) + "》。")
                .with(Particulars.of(namesakes));
    }

    /** The law is that of a sentence before: that it says otherwise may only mean that another law is meant. */
    static CitationCheck guessed(CitationCheck check, CheckedCitation read, boolean borneOut) {
        StatuteCitation cited = read.citation();
        if (read.origin() == Origin.INFERRED && !borneOut) {
            return CitationCheck.blank(check.start(), check.end(), withoutLaw(cited).format())
                    .with(Status.NOT_CHECKED, UNNAMED);
        }
        boolean byContext = StatuteCitation.BY_CONTEXT.equals(cited.via());
        if (byContext && borneOut && check.status() == Status.QUOTE_DIFFERS) {
            return check.with(Status.EXISTS, "文中没有写明是哪一部法律，按前文引的《" + cited.law() + "》对照：" + check.note());
        }
        boolean doubtful =
                byContext && (check.status() == Status.NO_SUCH_ARTICLE || check.status() == Status.QUOTE_DIFFERS);
        return doubtful ? check.with(Status.NOT_CHECKED, "文中没有写明是哪一部法律；与前文引的《" + cited.law() + "》不符，未作结论，请核对。") : check;
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
        boolean near = check.status() == Status.NOT_HELD && missing.last(versions).standsIn();
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
