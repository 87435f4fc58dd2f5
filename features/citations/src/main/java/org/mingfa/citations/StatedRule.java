package org.mingfa.citations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a sentence says in its own words beside a citation, clause by clause: behind it, or in front where nothing follows or
 * the citation points back: in brackets, behind 见.
 *
 * @param clauses without spaces and punctuation; figures keep their points and signs of percent
 * @param stated whether the text says that the article says so: 规定, 明确
 */
record StatedRule(List<String> clauses, boolean stated) {

    private static final int LONGEST = 400;
    private static final int SHORTEST = 5;
    /** What a court says behind its grounds is of no article. */
    private static final Pattern END = Pattern.compile("[。；;！!？?\\n\\r]|(?:缺席)?(?:判决|裁定|调解)如下");

    private static final Pattern PARTING = Pattern.compile("[，,：:]");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:[）)》」』”’＂\"]*)(?:之|的|等)?(?:相关|有关|明确)?(?:规定|法律|条款|内容|精神)?(?:的|了|是)?(?:明确|指出|要求)?(?:规定)?(?:了)?");
    private static final Pattern STATING = Pattern.compile("[）)》]*(?:的|中)?(?:明确)?(?:规定|明确|写明|载明)");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:的(?:相关|有关)?(?:规定|内容|条文|原则|要求))?[，,]?(?:根据|依据|依照|按照|参照|参见|详见|适用|符合|违反|对此|这是|此为|是|系|见于|见|为|属于|来自|出自|引自|载于|规定于|规定在|有)+[（(《]*$");
    private static final Pattern POINTING_BACK = Pattern.compile("(?:(?:参|详)?见于?|[出引摘源来]自|载于|规定[于在])《?$");
    private static final String OPENING = "（([【";
    /** What stands behind a citation that ends what it speaks of. */
    private static final String CLOSING = "）)】]。；;\n\r";

    private static final Pattern DROPPED =
            Pattern.compile("(?!(?<=\\d)[.．](?=\\d))(?![%％])[\\s\\p{Punct}\\p{IsPunctuation}\\u200b]+");

    /** Where a citation stands, and how far its sentence may reach: the citation before it ends and the next one begins. */
    record CitationWindow(int from, int start, int end, int to) {}

    static StatedRule beside(String text, CitationWindow place) {
        if (pointsBack(text, place)) {
            List<String> front = front(text, place);
            if (!front.isEmpty()) {
                return new StatedRule(front, false);
            }
        }
        String all = upToEnd(text, place.end(), place.to());
        List<String> behind = clauses(LEADING.matcher(all).replaceFirst(""));
        if (!behind.isEmpty()) {
            return new StatedRule(behind, STATING.matcher(all).lookingAt());
        }
        return place.end() < text.length() && CLOSING.indexOf(text.charAt(place.end())) < 0
                ? new StatedRule(List.of(), false)
                : new StatedRule(front(text, place), false);
    }

    /** …（《…》第一百八十八条）, 见《…》第一百八十八条. */
    private static boolean pointsBack(String text, CitationWindow place) {
        boolean bracketed = place.start() > 0
                && OPENING.indexOf(text.charAt(place.start() - 1)) >= 0
                && place.end() < text.length()
                && "）)]】".indexOf(text.charAt(place.end())) >= 0;
        int from = Math.max(place.from(), place.start() - 6);
        return bracketed
                || from < place.start()
                        && POINTING_BACK
                                .matcher(text.substring(from, place.start()))
                                .find();
    }

    private static List<String> front(String text, CitationWindow place) {
        int from = Math.max(place.from(), place.start() - LONGEST);
        if (from >= place.start()) {
            return List.of();
        }
        String[] sentences = END.split(text.substring(from, place.start()), -1);
        return clauses(TRAILING.matcher(sentences[sentences.length - 1]).replaceFirst(""));
    }

    /** Whether no sentence ends between two places. */
    static boolean isOneSentence(String text, int from, int to) {
        return upToEnd(text, from, to).length() == to - from;
    }

    private static String upToEnd(String text, int from, int to) {
        String all = text.substring(from, Math.max(from, Math.min(to, Math.min(text.length(), from + LONGEST))));
        return END.split(all, 2)[0];
    }

    /** The clauses of a sentence or an article, each in the form in which they are compared. */
    static List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        for (String clause : PARTING.split(sentence)) {
            String folded = fold(clause);
            if (folded.length() >= SHORTEST || !clauses.isEmpty() && !folded.isEmpty()) {
                clauses.add(folded);
            }
        }
        return List.copyOf(clauses);
    }

    static String fold(String text) {
        return DROPPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** All of it as quotations are compared. */
    String folded() {
        return Quotation.fold(String.join("", clauses));
    }
}
