package org.mingfa.search.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text puts into quotation marks beside a citation.
 *
 * @param opens where the quoted words begin in the text
 * @param words as they stand in the text
 * @param parts what stands between ellipses, without spaces, width and punctuation
 */
record Quotation(int opens, String words, List<String> parts) {

    private static final int FARTHEST = 40;
    private static final int LONGEST = 3_000;
    private static final int SHORTEST = 5;

    /** 第一百八十八条第一款规定：“…”. */
    private static final Pattern BEHIND = Pattern.compile("^[^“「\"。；;]{0," + FARTHEST
            + "}?(?:规定|明确|载明|指出|写明|称|[:：])[^“「\"。；;]{0,12}[“「\"]([^”」\"]{1," + LONGEST + "})[”」\"]");

    /** “…”（《…》第一百八十八条）. */
    private static final Pattern BEFORE = Pattern.compile("[“「\"]([^“”「」\"]{1," + LONGEST + "})[”」\"]\\s*[（(]\\s*$");

    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\u200b]+");

    static Optional<Quotation> beside(String text, int start, int end) {
        Matcher behind = BEHIND.matcher(text.substring(end, Math.min(text.length(), end + FARTHEST + LONGEST + 20)));
        if (behind.find()) {
            return of(end + behind.start(1), behind.group(1));
        }
        int from = Math.max(0, start - LONGEST - 10);
        Matcher before = BEFORE.matcher(text.substring(from, start));
        return before.find() ? of(from + before.start(1), before.group(1)) : Optional.empty();
    }

    private static Optional<Quotation> of(int opens, String quoted) {
        List<String> parts = new ArrayList<>();
        for (String part : quoted.split("(?:…|\\.\\.\\.|\\*\\*\\*)+")) {
            String folded = fold(part);
            if (folded.length() >= SHORTEST) {
                parts.add(folded);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Quotation(opens, quoted, parts));
    }

    /** A text as quotations are compared: without spaces, width and punctuation. */
    static String fold(String text) {
        return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Whether the article has every part, in this order. */
    boolean occursIn(String article) {
        return occursInFolded(fold(article));
    }

    /** As {@link #occursIn}, of an article that was folded before. */
    boolean occursInFolded(String folded) {
        int from = 0;
        for (String part : parts) {
            int at = folded.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
