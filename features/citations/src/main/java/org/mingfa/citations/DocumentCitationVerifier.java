package org.mingfa.citations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.DocumentNumber;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.LawVersions;

/** Checks what is cited as a whole: laws without an article, documents by their numbers; what names nothing is only listed. */
final class DocumentCitationVerifier {

    static final String UNNAMED = "文中没有写明是哪一部法律，未核对。";

    private final OpenGeneration generation;
    private final LawCache laws;
    private final NearTitle near;
    private final Map<LocalDate, ExistingDocuments> existing = new HashMap<>();

    DocumentCitationVerifier(OpenGeneration generation, LawCache laws) {
        this.generation = generation;
        this.laws = laws;
        this.near = new NearTitle(generation);
    }

    /** A law that is not found by its name. */
    CitationCheck missing(CitationCheck blank, String law, LocalDate date) {
        return new MissingProvision(generation, blank, date).law(law, near, existing(date));
    }

    /** Laws without an article and numbers are looked up; that a number is not held says nothing. */
    CitationCheck of(CitationOccurrence located, LocalDate date, CaseCitationVerifier cases) {
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
                cases.of(CitationCheck.blank(skipped.start(), skipped.end(), skipped.citation()), located.citation());
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
            return missing(blank, cited.law(), date);
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
            default -> "案号，未核对。";
        };
        return CitationCheck.blank(
                        located.start(), located.end(), located.citation().format())
                .with(Status.NOT_CHECKED, why);
    }

    static CitationCheck ambiguous(CitationCheck blank, List<String> namesakes) {
        return blank.with(
                        Status.AMBIGUOUS,
                        "有 " + namesakes.size() + " 部法律叫这个名称，请写全称：《" + String.join("》《", namesakes) + "》。")
                .with(Particulars.of(namesakes));
    }
}
