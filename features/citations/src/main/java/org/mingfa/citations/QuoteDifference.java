package org.mingfa.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.search.law.DiffSpan;
import org.mingfa.search.law.TextDifference;

/**
 * A place where a quotation departs from the article.
 *
 * @param start first character of the place in the text; where words are left out, what follows them
 * @param end behind its last character
 * @param quoted what the text has there, empty where it leaves words out
 * @param official what the article has, empty where the text adds words
 */
public record QuoteDifference(int start, int end, String quoted, String official) {

    private static final Pattern NO_WORDS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\u200b]*");
    private static final Pattern ELLIPSIS = Pattern.compile("…|\\.\\.\\.|\\*\\*\\*");

    /**
     * Where the quotation departs from an article. What the article has before and behind the quoted part is no departure,
     * nor is punctuation, nor what an ellipsis stands for. Of the whole article and each of its 款 that one is compared with
     * which the quotation departs from least.
     *
     * @param opens where the quoted words begin in the text
     */
    static List<QuoteDifference> of(String quoted, int opens, String article) {
        return Stream.concat(Stream.of(article), article.lines())
                .map(part -> compared(quoted, opens, part))
                .min(Comparator.comparingInt(QuoteDifference::extent))
                .orElseThrow();
    }

    private static int extent(List<QuoteDifference> places) {
        return places.stream()
                .mapToInt(one -> one.quoted().length() + one.official().length())
                .sum();
    }

    private static List<QuoteDifference> compared(String quoted, int opens, String article) {
        List<DiffSpan> spans = TextDifference.of(article, quoted);
        List<QuoteDifference> found = new ArrayList<>();
        int at = opens;
        for (int i = 0; i < spans.size(); i++) {
            DiffSpan span = spans.get(i);
            boolean replaced = span.kind() == DiffSpan.Kind.REMOVED
                    && i + 1 < spans.size()
                    && spans.get(i + 1).kind() == DiffSpan.Kind.ADDED;
            String official = span.kind() == DiffSpan.Kind.REMOVED ? span.text() : "";
            String added = replaced ? spans.get(i + 1).text() : span.kind() == DiffSpan.Kind.ADDED ? span.text() : "";
            boolean atAnEnd = added.isEmpty()
                    && (isWordless(spans.subList(0, i)) || isWordless(spans.subList(i + 1, spans.size())));
            if (span.kind() != DiffSpan.Kind.KEPT && !atAnEnd && hasWords(added, official)) {
                found.add(new QuoteDifference(at, at + added.length(), added, official));
            }
            at += span.kind() == DiffSpan.Kind.KEPT ? span.text().length() : added.length();
            i += replaced ? 1 : 0;
        }
        return List.copyOf(found);
    }

    /** A quotation may begin within the article and end with a full stop of its own. */
    private static boolean isWordless(List<DiffSpan> spans) {
        return spans.stream().allMatch(span -> NO_WORDS.matcher(span.text()).matches());
    }

    private static boolean hasWords(String quoted, String official) {
        boolean elided =
                ELLIPSIS.matcher(quoted).find() && NO_WORDS.matcher(quoted).matches();
        return !elided
                && !(NO_WORDS.matcher(quoted).matches()
                        && NO_WORDS.matcher(official).matches());
    }
}
