package org.mingfa.citations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text says around a citation, as questions to a search: what it states as the rule first, then what stands in front of the
 * citation, behind it, and both. Courts' formulas, which speak of no article, are left out.
 */
record CitedClause(List<String> questions) {

    private static final int LONGEST = 200;
    /** Fewer pairs of characters speak of nothing. */
    private static final int FEWEST_PAIRS = 5;

    private static final Pattern END = Pattern.compile("[。；;！!？?\\n\\r]");
    /** What stands around citations whatever they are: it ends what may be compared. */
    private static final Pattern FORMULA = Pattern.compile(
            "(?:缺席)?(?:判决|裁定|决定|调解)如下.*|(?:特此?|现|遂|故)?(?:依法)?(?:向[^，。]{0,8}法院)?(?:提起|提出)(?:本案)?(?:诉讼|上诉|申请|反诉)|诉至(?:贵|法)院|(?:综上|据此|因此|为此|本院认为|请求依法|特此)[，,]?");

    private static final Pattern MARKS = Pattern.compile("[“”„「」『』\"＂‘’'《》〈〉（）()\\[\\]【】\\-—…*]+");

    static CitedClause of(String text, StatedRule.CitationWindow place, StatedRule rule) {
        String front =
                last(text.substring(Math.max(0, Math.max(place.from(), place.start() - LONGEST)), place.start()));
        String behind = first(text.substring(
                place.end(), Math.min(place.to(), Math.min(text.length(), place.end() + LONGEST))));
        Set<String> questions = new LinkedHashSet<>();
        for (String words : List.of(String.join("，", rule.clauses()), front, behind, front + "，" + behind)) {
            String question = MARKS.matcher(FORMULA.matcher(words).replaceAll(""))
                    .replaceAll(" ")
                    .strip();
            if (ArticleWords.pairs(Quotation.fold(question)).size() >= FEWEST_PAIRS) {
                questions.add(question);
            }
        }
        return new CitedClause(new ArrayList<>(questions));
    }

    private static String last(String words) {
        String[] sentences = END.split(words, -1);
        return sentences[sentences.length - 1];
    }

    private static String first(String words) {
        return END.split(words, 2)[0];
    }
}
