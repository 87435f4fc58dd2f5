package org.mingfa.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.citations.RestatementCheck.Restatement;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.LawHeader;

/**
 * Whether the articles of a text say what the text quotes beside them. A quotation behind a list of citations is that of
 * the list: it is right when one of its articles has it. Only official texts are compared, and where one of the list is not
 * held as such, the quotation may be from that one.
 */
final class QuotationCheck {

    /** So many quotations of one citation are compared. */
    private static final int MOST_QUOTATIONS = 20;

    private static final long MOST_COMPARED = 300_000;
    private static final String UNANNOUNCED = "这一处之后引号里的话不在该条里，文中也没有写明引自该条，没有核对；请对照条文。";
    private static final String NEAR = "引号里的话与条文相近而不相同，文中没有写明引自该条；请对照条文。";
    private static final double NEAR_SHARE = 0.6;
    private static final int FEWEST_PAIRS = 5;
    private static final String UNREAD = "文中写明范围的引用过多，这一处的引文没有核对；请分段提交。";

    private final LawCache laws;
    private final String text;
    private final List<CheckedCitation> checked;
    private final CitationNeighbours neighbours;
    private final QuotationPlace place;
    private final RestatementCheck restatements;
    private long lettersCompared;

    /** Whose law a citation names. */
    enum Origin {
        /** The text says it, beside the citation or by the context. */
        STATED,
        /** The text names none: that of the citation before is tried, and holds only where the words bear it out. */
        INFERRED
    }

    /** A citation and what looking it up gave. */
    record CheckedCitation(StatuteCitation citation, CitationCheck check, Origin origin) {
        /** Its words are not known here. */
        boolean isUnread() {
            return check.official() == null && (check.status().isUnread() || check.found() != null);
        }
    }

    QuotationCheck(OpenGeneration generation, LawCache laws, String text, List<CheckedCitation> checked) {
        this.laws = laws;
        this.text = text;
        this.checked = checked;
        this.neighbours = new CitationNeighbours(laws, text, checked);
        this.place = new QuotationPlace(laws);
        this.restatements = new RestatementCheck(generation, laws, text);
    }

    /** The checks in their order, those whose quotation differs marked. */
    List<CitationCheck> all() {
        List<CitationCheck> all = new ArrayList<>();
        int quotedUntil = 0;
        for (int i = 0; i < checked.size(); i++) {
            CitationCheck check = checked.get(i).check();
            Quotation quotation = check.isComparable() ? quotation(i) : null;
            CitationCheck compared = check;
            boolean borneOut = false;
            for (Quotation one : following(i, quotation)) {
                if (compared.isComparable()
                        && !compared.isDoubted()) { // the first that differs is the one that is told
                    compared = compared(i, one);
                    borneOut |= isNear(check, one);
                }
                quotation = one;
            }
            // what stands around a citation within a quotation, or within what an article is said to say, is said by
            // that article
            boolean within = check.start() < quotedUntil || neighbours.isWithin(i);
            int at = i;
            Restatement restated =
                    within ? new Restatement(compared, false) : restatements.of(compared, () -> neighbours.group(at));
            all.add(ContextCitation.guessed(restated.check(), checked.get(i), borneOut || restated.borneOut()));
            if (quotation != null && quotation.opens() > check.end()) {
                quotedUntil = quotation.opens() + quotation.words().length();
            }
        }
        return List.copyOf(all);
    }

    /** A quotation and those behind it that are of the same article, up to the next citation. */
    private List<Quotation> following(int at, @Nullable Quotation first) {
        List<Quotation> all = new ArrayList<>();
        int next = at + 1 < checked.size() ? checked.get(at + 1).check().start() : text.length();
        int behind = checked.get(at).check().end();
        Quotation one = first;
        while (one != null && all.size() < MOST_QUOTATIONS) {
            all.add(one);
            one = one.opens() < behind
                    ? null
                    : one.next(text).filter(other -> other.opens() < next).orElse(null);
        }
        return all;
    }

    private List<QuoteDifference> differences(CitationCheck check, Quotation quoted) {
        ArticleAnswer.Found found = check.official();
        if (found == null) {
            return List.of();
        }
        // time grows with what differs in both texts: of many long quotations the first are compared word by word
        lettersCompared +=
                (long) quoted.words().length() * found.article().text().length();
        return lettersCompared > MOST_COMPARED
                ? List.of()
                : QuoteDifference.of(
                        quoted.words(), quoted.opens(), found.article().text());
    }

    /** What stands in quotation marks beside a citation, unless it is that of another one. */
    private @Nullable Quotation quotation(int at) {
        CitationCheck check = checked.get(at).check();
        return Quotation.beside(text, check.start(), check.end())
                .filter(quotation -> !isAnothers(quotation, at))
                .orElse(null);
    }

    private CitationCheck compared(int at, Quotation quotation) {
        CitationCheck check = checked.get(at).check();
        List<CheckedCitation> list = neighbours.list(at);
        if (list.stream().anyMatch(one -> place.says(one, quotation))) {
            String misplaced = place.inOtherParagraph(checked.get(at), list.size(), quotation);
            return misplaced == null
                    ? check.with(check.particulars().with(QuotationState.AGREES))
                    : differing(check, quotation, misplaced);
        }
        if (list.stream().anyMatch(CheckedCitation::isUnread)) {
            return check.with(check.particulars().with(QuotationState.UNCHECKED));
        }
        if (!quotation.announced()) {
            return isNear(check, quotation)
                    ? check.with(check.status(), NEAR)
                            .with(check.particulars().withDifferences(differences(check, quotation)))
                    : unchecked(check, UNANNOUNCED);
        }
        if (laws.isExhausted() && list.stream().anyMatch(one -> one.citation().to() != null)) {
            return unchecked(check, UNREAD);
        }
        return differing(check, quotation, place.elsewhere(check, quotation));
    }

    static CitationCheck unchecked(CitationCheck check, String why) {
        return check.with(check.status(), why).with(check.particulars().with(QuotationState.UNCHECKED));
    }

    /** Whether most of what is quoted is in the article: so it is quoted from there, with other words in it. */
    private static boolean isNear(CitationCheck check, Quotation quotation) {
        ArticleAnswer.Found found = check.official();
        Set<Integer> quoted = ArticleWords.pairs(String.join("", quotation.parts()));
        Set<Integer> there = found == null
                ? Set.of()
                : ArticleWords.pairs(Quotation.fold(found.article().text()));
        return quoted.size() >= FEWEST_PAIRS
                && quoted.stream().filter(there::contains).count() >= NEAR_SHARE * quoted.size();
    }

    private CitationCheck differing(CitationCheck check, Quotation quoted, String why) {
        return check.differing(why).with(check.particulars().withDifferences(differences(check, quoted)));
    }

    /** Another citation stands between this one and the quotation, or announces it in front of this one. */
    private boolean isAnothers(Quotation quotation, int at) {
        CitationCheck before = at == 0 ? null : checked.get(at - 1).check();
        if (before != null
                && before.end() <= quotation.opens()
                && quotation.opens() < checked.get(at).check().start()) {
            return Quotation.beside(text, before.start(), before.end())
                    .filter(other -> other.announced() && other.opens() == quotation.opens())
                    .isPresent();
        }
        return at + 1 < checked.size()
                && quotation.opens() > checked.get(at).check().end()
                && checked.get(at + 1).check().start() < quotation.opens();
    }

    static String version(LawHeader law) {
        return law.promulgated() == null ? "（日期不明的版本）" : "（" + law.promulgated() + " 公布的版本）";
    }
}
