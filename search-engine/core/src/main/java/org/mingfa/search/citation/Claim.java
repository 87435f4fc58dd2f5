package org.mingfa.search.citation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a sentence says in its own words beside a citation, clause by clause: behind it, or in front where nothing follows.
 *
 * @param clauses without spaces and punctuation; figures keep their points and signs of percent
 * @param stated whether the text says that the article says so: 规定, 明确
 */
record Claim(List<String> clauses, boolean stated) {

    private static final int LONGEST = 400;
    private static final int SHORTEST = 5;
    private static final Pattern END = Pattern.compile("[。；;！!？?\\n\\r]");
    private static final Pattern PARTING = Pattern.compile("[，,：:]");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:[）)》」”\"]*)(?:之|的|等)?(?:相关|有关|明确)?(?:规定|法律|条款|内容|精神)?(?:的|了|是)?(?:明确|指出|要求)?(?:规定)?(?:了)?");
    private static final Pattern STATING = Pattern.compile("[）)》]*(?:的|中)?(?:明确)?(?:规定|明确|写明|载明)");
    private static final Pattern TRAILING =
            Pattern.compile("(?:根据|依据|依照|按照|参照|参见|详见|适用|符合|违反|对此|这是|此为|是|系|见|为|属于|来自|出自|有)+[（(《]*$");
    /** What stands behind a citation that ends what it speaks of. */
    private static final String CLOSING = "）)】]。；;\n\r";

    private static final Pattern DROPPED =
            Pattern.compile("(?!(?<=\\d)[.．](?=\\d))(?![%％])[\\s\\p{Punct}\\p{IsPunctuation}\\u200b]+");

    /** Where a citation stands, and how far its sentence may reach: the citation before it ends and the next one begins. */
    record Place(int from, int start, int end, int to) {}

    static Claim beside(String text, Place place) {
        String all = upToEnd(text, place.end(), place.to());
        List<String> behind = clauses(LEADING.matcher(all).replaceFirst(""));
        if (!behind.isEmpty()) {
            return new Claim(behind, STATING.matcher(all).lookingAt());
        }
        if (place.end() < text.length() && CLOSING.indexOf(text.charAt(place.end())) < 0) {
            return new Claim(List.of(), false);
        }
        int from = Math.max(place.from(), place.start() - LONGEST);
        String[] sentences = END.split(text.substring(from, place.start()), -1);
        return new Claim(
                clauses(TRAILING.matcher(sentences[sentences.length - 1]).replaceFirst("")), false);
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
