package org.mingfa.citations;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.OldCaseNumber;
import org.mingfa.text.document.CaseHeader;

/**
 * Checks the case numbers of a text: whether the rules of numbering can give them, whether the case is held, and whether it says
 * what is quoted of it. That a case is not held says nothing, and how many are held is always said.
 */
final class CaseCitationVerifier {

    private static final String CASES = "案例";
    private static final int MOST_PARTS = 200;

    private final OpenGeneration generation;
    private final String text;
    private final LocalDate date;

    CaseCitationVerifier(OpenGeneration generation, String text, LocalDate date) {
        this.generation = generation;
        this.text = text;
        this.date = date;
    }

    /**
     * What becomes of a case number.
     *
     * @param blank the citation, of which nothing is said yet
     */
    CitationCheck of(CitationCheck blank, Citation citation) {
        List<CasePassage> parts = parts(citation.format());
        if (!parts.isEmpty()) {
            CaseHeader header = parts.getFirst().header();
            return quoted(blank.with(Status.EXISTS, "本库收录：" + header.title() + caseOf(header) + "。"), parts);
        }
        return CaseNumberForm.impossible(citation, date)
                .map(why -> blank.with(Status.IMPOSSIBLE_NUMBER, why + coverage()))
                .orElseGet(() -> blank.with(
                        Status.NOT_CHECKED,
                        "案号，" + coverage() + (citation instanceof CaseNumber ? "案号的写法合乎编排规则。" : "")));
    }

    static boolean isCase(Citation citation) {
        return citation instanceof CaseNumber
                || citation instanceof OldCaseNumber
                || citation instanceof Citation.GuidingCaseNumber
                || citation instanceof Citation.LibraryCaseNumber;
    }

    /** What looks like a case number, and cannot be one. */
    List<CitationCheck> irregular(List<CitationOccurrence> found) {
        return CaseNumberForm.irregular(text, found).stream()
                .map(one -> CitationCheck.blank(one.start(), one.end(), one.written())
                        .with(Status.IMPOSSIBLE_NUMBER, one.why() + coverage()))
                .toList();
    }

    private String coverage() {
        long held = generation.coverage().classes().stream()
                .filter(one -> one.lawClass().name().equals(CASES))
                .mapToLong(one -> one.works())
                .sum();
        return "本库没有收录；不能说明有没有这个案件（本库收录案例 " + held + " 件）。";
    }

    /** Whether the case has the words that the text puts into quotation marks beside its number. */
    private CitationCheck quoted(CitationCheck check, List<CasePassage> parts) {
        Optional<Quotation> quotation =
                text.isEmpty() ? Optional.empty() : Quotation.beside(text, check.start(), check.end());
        if (quotation.isEmpty()) {
            return check;
        }
        boolean says = parts.stream().anyMatch(part -> quotation.get().occursIn(part.text()));
        return says
                ? check.with(check.particulars().with(QuotationState.AGREES))
                : check.with(check.status(), check.note() + "引号里的话不在本库收录的这一件中，请对照裁判文书。")
                        .with(check.particulars().with(QuotationState.DIFFERS));
    }

    private List<CasePassage> parts(String number) {
        Filter filter = Filter.NONE
                .and(KeywordField.KIND, Set.of(PassageKind.CASE.name()))
                .and(KeywordField.NUMBER, Set.of(number));
        List<String> ids =
                generation
                        .index()
                        .rank(new RankRequest(new Query.All(), filter, Order.POSITION, MOST_PARTS))
                        .entries()
                        .stream()
                        .map(Ranking.ScoredPassage::id)
                        .toList();
        List<Passage> passages = generation.index().passages(ids);
        return passages.stream()
                .filter(CasePassage.class::isInstance)
                .map(CasePassage.class::cast)
                .toList();
    }

    private static String caseOf(CaseHeader one) {
        return Stream.of(
                        one.court(),
                        one.decided() == null ? null : one.decided().toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，", "（", "）"));
    }
}
