package org.mingfa.citations;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingfa.citations.QuotationCheck.CheckedCitation;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.text.document.ArticleNumber;

/** Which citations of a text belong together: those of one list, and those that are words of an article which the text states. */
final class CitationNeighbours {

    private static final Pattern JOINT = Pattern.compile("[\\s、，,和与及或以]*");
    private static final int LONGEST_LIST = 60;
    /** A citation is told from a reading of one's own by so many characters that stand beside it in the article too. */
    private static final int AROUND = 4;

    /** Where those characters are looked for, spaces and marks among them. */
    private static final int NEAR = 60;

    /** So many citations one article may have within a sentence. */
    private static final int MOST_WITHIN = 4;

    private final LawCache laws;
    private final String text;
    private final List<CheckedCitation> checked;
    private final JoinedList[] lists;

    /** The first and the last citation of a list. */
    private record JoinedList(int first, int last) {}

    CitationNeighbours(LawCache laws, String text, List<CheckedCitation> checked) {
        this.laws = laws;
        this.text = text;
        this.checked = checked;
        this.lists = lists();
    }

    /** For each citation the list in which it stands, found in one walk. */
    private JoinedList[] lists() {
        JoinedList[] all = new JoinedList[checked.size()];
        int first = 0;
        for (int at = 0; at < all.length; at++) {
            if (at + 1 == all.length || !isJoined(at)) {
                Arrays.fill(all, first, at + 1, new JoinedList(first, at));
                first = at + 1;
            }
        }
        return all;
    }

    /**
     * What is read together with a citation.
     *
     * @param list the citations that share the sentence
     * @param window where they stand in the text
     * @param beside numbers of the articles cited right before and behind them
     */
    record CitationGroup(List<CheckedCitation> list, StatedRule.CitationWindow window, Set<ArticleNumber> beside) {}

    CitationGroup group(int at) {
        List<CheckedCitation> list = list(at);
        int first = first(at);
        Set<ArticleNumber> beside = new HashSet<>();
        for (int other : new int[] {first - 1, first + list.size()}) {
            if (other >= 0 && other < checked.size()) {
                beside.add(checked.get(other).citation().article());
            }
        }
        list.forEach(one -> beside.remove(one.citation().article()));
        return new CitationGroup(list, window(first, first + list.size() - 1), beside);
    }

    /** A citation with those that are joined to it by 、 or 和, on both sides. */
    List<CheckedCitation> list(int at) {
        return checked.subList(first(at), Math.min(lists[at].last() + 1, at + LONGEST_LIST));
    }

    private int first(int at) {
        return Math.max(lists[at].first(), at - LONGEST_LIST);
    }

    /** Where the list of citations stands to which this one belongs, and what stands around it. */
    private StatedRule.CitationWindow window(int from, int last) {
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
    boolean isWithin(int at) {
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
        String front = Quotation.fold(text.substring(Math.max(from, cited.start() - NEAR), cited.start()));
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
}
