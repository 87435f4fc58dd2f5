package org.mingfa.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.parse.Paragraphs;
import org.mingfa.text.parse.Paragraphs.Paragraph;

/**
 * Whether the articles of a text say what the text quotes beside them. A quotation behind a list of citations is that of
 * the list: it is right when one of its articles has it. Only official texts are compared, and where one of the list is not
 * held as such, the quotation may be from that one.
 */
final class QuotationCheck {

    private static final Pattern JOINT = Pattern.compile("[\\s、，,和与及或以]*");
    private static final int LONGEST_RANGE = 60;
    private static final int LONGEST_LIST = 60;
    /** A citation is told from a reading of one's own by so many characters that stand beside it in the article too. */
    private static final int AROUND = 4;

    /** So many citations one article may have within a sentence. */
    private static final int MOST_WITHIN = 4;

    /** So many quotations of one citation are compared. */
    private static final int MOST_QUOTATIONS = 20;

    private static final long MOST_COMPARED = 300_000;
    private static final String UNANNOUNCED = "这一处之后引号里的话不在该条里，文中也没有写明引自该条，没有核对；请对照条文。";
    private static final String UNREAD = "文中写明范围的引用过多，这一处的引文没有核对；请分段提交。";

    private final LawCache laws;
    private final String text;
    private final List<CheckedCitation> checked;
    private final RestatementCheck restatements;
    private long lettersCompared;

    /** A citation and what looking it up gave. */
    record CheckedCitation(StatuteCitation citation, CitationCheck check) {
        /** Its words are not known here. */
        boolean isUnread() {
            return check.status().isUnread() || check.found() != null && check.official() == null;
        }
    }

    QuotationCheck(LawCache laws, String text, List<CheckedCitation> checked) {
        this.laws = laws;
        this.text = text;
        this.checked = checked;
        this.restatements = new RestatementCheck(laws, text);
    }

    /** The checks in their order, those whose quotation differs marked. */
    List<CitationCheck> all() {
        List<CitationCheck> all = new ArrayList<>();
        int quotedUntil = 0;
        for (int i = 0; i < checked.size(); i++) {
            CitationCheck check = checked.get(i).check();
            Quotation quotation = check.status() == Status.EXISTS ? quotation(i) : null;
            CitationCheck compared = check;
            for (Quotation one : following(i, quotation)) {
                if (compared.status() == Status.EXISTS) { // the first that differs is the one that is told
                    compared = compared(i, one);
                }
                quotation = one;
            }
            // what stands around a citation within a quotation, or within what an article is said to say, is said by
            // that article
            boolean within = check.start() < quotedUntil || isWithin(i);
            CitationCheck restated = within ? compared : restatements.of(compared, list(i), place(i));
            all.add(CitationVerifier.guessed(restated, checked.get(i).citation()));
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
        List<CheckedCitation> list = list(at);
        if (list.stream().anyMatch(one -> says(one, quotation))) {
            String misplaced = inOtherParagraph(at, quotation);
            return misplaced == null
                    ? check.with(check.particulars().with(QuotationState.AGREES))
                    : differing(check, quotation, misplaced);
        }
        if (list.stream().anyMatch(CheckedCitation::isUnread)) {
            return check.with(check.particulars().with(QuotationState.UNCHECKED));
        }
        if (!quotation.announced()) {
            return unchecked(check, UNANNOUNCED);
        }
        if (laws.isExhausted() && list.stream().anyMatch(one -> one.citation().to() != null)) {
            return unchecked(check, UNREAD);
        }
        return differing(check, quotation, elsewhere(check, quotation));
    }

    static CitationCheck unchecked(CitationCheck check, String why) {
        return check.with(check.status(), why).with(check.particulars().with(QuotationState.UNCHECKED));
    }

    private CitationCheck differing(CitationCheck check, Quotation quoted, String why) {
        return check.with(Status.QUOTE_DIFFERS, why)
                .with(check.particulars().withDifferences(differences(check, quoted)));
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

    /** The citation with those that are joined to it by 、 or 和, on both sides. */
    private List<CheckedCitation> list(int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_LIST && isJoined(from - 1)) {
            from--;
        }
        int to = at + 1;
        while (to < checked.size() && to - at < LONGEST_LIST && isJoined(to - 1)) {
            to++;
        }
        return checked.subList(from, to);
    }

    /** Where the list of citations stands to which this one belongs, and what stands around it. */
    private StatedRule.CitationWindow place(int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_LIST && isJoined(from - 1)) {
            from--;
        }
        int last = from + list(at).size() - 1;
        int next = last + 1;
        while (next < checked.size() && next - last <= MOST_WITHIN && isWordOf(last, next)) {
            next++;
        }
        return new StatedRule.CitationWindow(
                from == 0 ? 0 : checked.get(from - 1).check().end(),
                checked.get(from).check().start(),
                checked.get(last).check().end(),
                next < checked.size() ? checked.get(next).check().start() : text.length());
    }

    /** Whether an article that the sentence cites before has this citation itself. */
    private boolean isWithin(int at) {
        return IntStream.range(Math.max(0, at - MOST_WITHIN), at).anyMatch(before -> isWordOf(before, at));
    }

    /**
     * Whether the article of a citation has a later one, with the words in front of it or behind; with both where a sentence ends
     * between them.
     */
    private boolean isWordOf(int outer, int inner) {
        ArticleAnswer.Found found = checked.get(outer).check().official();
        int from = checked.get(outer).check().end();
        CitationCheck cited = checked.get(inner).check();
        if (found == null || cited.start() < from) {
            return false;
        }
        String front = Quotation.fold(text.substring(from, cited.start()));
        String words = Quotation.fold(text.substring(cited.start(), cited.end()));
        String behind = Quotation.fold(text.substring(cited.end(), Math.min(text.length(), cited.end() + 2 * AROUND)));
        boolean inFront =
                front.length() >= AROUND && laws.has(found.article(), front.substring(front.length() - AROUND) + words);
        boolean isBehind = behind.length() >= AROUND && laws.has(found.article(), words + behind.substring(0, AROUND));
        return StatedRule.isOneSentence(text, from, cited.start()) ? inFront || isBehind : inFront && isBehind;
    }

    private boolean isJoined(int at) {
        int end = checked.get(at).check().end();
        int start = checked.get(at + 1).check().start();
        return end <= start && JOINT.matcher(text.substring(end, start)).matches();
    }

    private boolean says(CheckedCitation one, Quotation quotation) {
        ArticleAnswer.Found found = one.check().official();
        return found != null
                && (laws.says(found.article(), quotation) || saysInRange(one.citation(), found, quotation));
    }

    private boolean saysInRange(StatuteCitation citation, ArticleAnswer.Found found, Quotation quotation) {
        ArticleNumber end = citation.to() == null ? null : citation.to().article();
        if (end == null) {
            return false;
        }
        int last = Math.min(end.main(), citation.article().main() + LONGEST_RANGE);
        for (int n = citation.article().main() + 1; n <= last; n++) {
            if (laws.beside(found.law(), ArticleNumber.of(n)).orElse(null) instanceof ArticleAnswer.Found other
                    && laws.says(other.article(), quotation)) {
                return true;
            }
        }
        return false;
    }

    private String elsewhere(CitationCheck check, Quotation quotation) {
        ArticleAnswer.Found found = check.found();
        ArticleNumber number = found == null ? null : found.article().article();
        if (found == null || number == null) {
            return "引文与该条文本不一致。";
        }
        String versions = laws.find(found.law().title()).stream()
                .flatMap(law -> law.all().stream())
                .filter(version -> version.nature() == Nature.OFFICIAL)
                .filter(version -> laws.beside(version, number).orElse(null) instanceof ArticleAnswer.Found other
                        && laws.says(other.article(), quotation))
                .map(QuotationCheck::version)
                .collect(Collectors.joining("、"));
        if (!versions.isEmpty()) {
            return "引文见于" + versions + "，与引用的版本不一致。";
        }
        return laws.articleThatSays(found.law().id(), quotation)
                .map(other -> "引文见于同一法律的" + other.format() + "，不在" + number.format() + "。")
                .orElse("引文与该条文本不一致。");
    }

    /** The article says it, but wholly in a 款 that is not the one cited. */
    private @Nullable String inOtherParagraph(int at, Quotation quotation) {
        CheckedCitation one = checked.get(at);
        Integer cited = one.citation().paragraph();
        ArticleAnswer.Found found = one.check().found();
        if (cited == null || one.citation().to() != null || found == null) {
            return null;
        }
        List<Integer> where = Paragraphs.of(found.article().text()).paragraphs().stream()
                .filter(paragraph -> laws.says(whole(paragraph), quotation))
                .map(Paragraph::number)
                .toList();
        return where.isEmpty() || where.contains(cited) || list(at).size() > 1
                ? null
                : "引文见于该条" + ProvisionParts.paragraph(where.getFirst()) + "，不在" + ProvisionParts.paragraph(cited) + "。";
    }

    private static String whole(Paragraph paragraph) {
        StringBuilder whole = new StringBuilder(paragraph.text());
        paragraph.items().forEach(item -> {
            whole.append('\n').append(item.text());
            item.subitems().forEach(subitem -> whole.append('\n').append(subitem.text()));
        });
        return whole.toString();
    }

    static String version(LawHeader law) {
        return law.promulgated() == null ? "（日期不明的版本）" : "（" + law.promulgated() + " 公布的版本）";
    }
}
