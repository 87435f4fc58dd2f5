package org.mingfa.citations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text puts into quotation marks beside a citation.
 *
 * @param opens where the quoted words begin in the text
 * @param announced whether the text says that they are those of the article: “…” directly behind it, or behind 规定 and a colon
 * @param words as they stand in the text
 * @param parts what stands between ellipses, without spaces, width and punctuation
 */
record Quotation(int opens, boolean announced, String words, List<String> parts) {

    private static final int FARTHEST = 40;
    /** 第一款“…” and a comma: nothing but a part of the provision stands between. */
    private static final Pattern DIRECTLY =
            Pattern.compile("(?:[\\s，,、)）》]|第[一二三四五六七八九十百零\\d]+[款项]|第?[（(][一二三四五六七八九十]+[）)]项?|[之的中]|条文|内容)*");

    /** What leads back from a citation to the quotation in front of it. */
    private static final Pattern BACKWARD = Pattern.compile(
            "\\s*(?:[（(]\\s*见?|的(?:规定|内容|条文|原则|表述)[，,]?\\s*(?:[一-龥]{1,2}于?)?|[，,。]?\\s*(?:(?:参|详)?见于?|[出引摘源来]自|载于|规定[于在]|—{1,2}))\\s*");

    /** What leads from a quotation to one more of the same article: 、 or ，并规定： or 。第二款规定：. */
    private static final Pattern ONWARD =
            Pattern.compile("\\s*[，,、；;。]?\\s*(?:[和与及]|以及)?(?:(?:[该本此同]条)?(?:并且?|又|还|也|同时|另外?|再)?"
                    + "(?:第[一二三四五六七八九十\\d]+[款项])?(?:并且?|又|还|也|同时)?(?:规定|明确|载明|指出|写明)了?)?\\s*[：:，,]?\\s*");

    private static final int LONGEST_BACKWARD = 12;
    private static final int LONGEST = 3_000;
    private static final int SHORTEST = 5;

    /** 第一百八十八条第一款规定：“…”: between a citation and what it is said to say. */
    private static final List<String> CUES = List.of("规定", "明确", "载明", "指出", "写明", "称", ":", "：");

    private static final int BEHIND_CUE = 12;
    /** A quotation shorter than so many characters is announced only by what stands directly in front of it. */
    private static final int LONGEST_NAME = 10;

    private static final int BESIDE = 4;
    /** Marks by their kinds, the same place in both; the first three are taken for each other. */
    private static final String OPENING = "“＂\"「『‘";

    private static final String CLOSING = "”＂\"」』’";
    private static final int ALIKE = 3;
    private static final String ENDS = "。；;";
    /** What turns round the words behind it; 除非 does not. */
    private static final String DENIALS = "不未";

    /** Dashes, dots of omission, spaces of full and of no width. */
    private static final String OTHER_DROPPED = "\u2014\u2026\u3000\u200b";

    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\u200b]+");

    /** What is quoted behind a citation, or else before it; read in one walk, for a text may have thousands of them. */
    static Optional<Quotation> beside(String text, int start, int end) {
        Optional<Quotation> behind = behind(text, end);
        return behind.isPresent() ? behind : before(text, start);
    }

    private static Optional<Quotation> behind(String text, int end) {
        int limit = Math.min(text.length(), end + FARTHEST + BEHIND_CUE + 2);
        int open = opening(text, end, limit);
        if (open >= limit) {
            return Optional.empty();
        }
        boolean directly = DIRECTLY.matcher(text).region(end, open).matches();
        boolean beside = directly || isAnnounced(text, Math.max(end, open - BESIDE), open);
        return closed(text, open + 1, directly || isAnnounced(text, end, open))
                .map(quotation -> quotation.isName() && !beside ? quotation.unannounced() : quotation);
    }

    /** One more of the same article right behind this one. What people call a thing, “服务费”, is none. */
    Optional<Quotation> next(String text) {
        int end = Math.min(text.length(), opens + words.length() + 1);
        int limit = Math.min(text.length(), end + FARTHEST);
        int open = end;
        while (open < limit && OPENING.indexOf(text.charAt(open)) < 0) {
            open++;
        }
        return open < limit && ONWARD.matcher(text).region(end, open).matches()
                ? closed(text, open + 1, true).filter(quotation -> !quotation.isName())
                : Optional.empty();
    }

    /** Where the first quotation opens, or the limit where the sentence ends before. */
    private static int opening(String text, int end, int limit) {
        for (int at = end; at < limit; at++) {
            if (ENDS.indexOf(text.charAt(at)) >= 0) {
                return limit;
            }
            if (OPENING.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return limit;
    }

    /** 规定了“三不得”底线: a few characters in marks are what people call a thing. */
    private boolean isName() {
        return parts.size() == 1 && parts.getFirst().length() < LONGEST_NAME;
    }

    private Quotation unannounced() {
        return new Quotation(opens, false, words, parts);
    }

    /** Whether a cue begins soon behind the citation and ends soon before the quotation. */
    private static boolean isAnnounced(String text, int end, int open) {
        for (int at = Math.max(end, open - BEHIND_CUE - 2); at < open && at <= end + FARTHEST; at++) {
            for (String cue : CUES) {
                int last = at + cue.length();
                if (last <= open && open - last <= BEHIND_CUE && text.startsWith(cue, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Quotation> closed(String text, int opens, boolean announced) {
        int limit = Math.min(text.length(), opens + LONGEST + 1);
        for (int close = opens; close < limit; close++) {
            if (isPair(text.charAt(opens - 1), text.charAt(close))) {
                return close == opens ? Optional.empty() : of(opens, announced, text.substring(opens, close));
            }
        }
        return Optional.empty();
    }

    private static boolean isPair(char open, char close) {
        int opening = OPENING.indexOf(open);
        int closing = CLOSING.indexOf(close);
        return opening >= 0 && closing >= 0 && (opening == closing || opening < ALIKE && closing < ALIKE);
    }

    /** “…”（《…》第一百八十八条）, “…”的规定，见《…》第一百八十八条. */
    private static Optional<Quotation> before(String text, int start) {
        int from = Math.max(0, start - LONGEST - 10);
        int close = start - 1;
        while (close >= Math.max(from, start - LONGEST_BACKWARD) && CLOSING.indexOf(text.charAt(close)) < 0) {
            close--;
        }
        if (close < Math.max(from, start - LONGEST_BACKWARD)
                || !BACKWARD.matcher(text).region(close + 1, start).matches()) {
            return Optional.empty();
        }
        char closing = text.charAt(close);
        int open = close - 1;
        while (open >= from && !isPair(text.charAt(open), closing) && text.charAt(open) != closing) {
            open--;
        }
        boolean quoted = open >= from && isPair(text.charAt(open), closing);
        int length = close - open - 1;
        return quoted && length > 0 && length <= LONGEST
                ? of(open + 1, true, text.substring(open + 1, close))
                        .map(quotation -> quotation.isName() ? quotation.unannounced() : quotation)
                : Optional.empty();
    }

    private static Optional<Quotation> of(int opens, boolean announced, String quoted) {
        List<String> parts = new ArrayList<>();
        for (String part : quoted.split("(?:…|\\.\\.\\.|\\*\\*\\*)+")) {
            String folded = fold(part);
            if (folded.length() >= SHORTEST) {
                parts.add(folded);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Quotation(opens, announced, quoted, parts));
    }

    /** A text as quotations are compared: without spaces, width and punctuation. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int plain = plain(text.charAt(i));
            if (plain < 0) { // marks that join with what stands before, or a character that stands for several
                return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
            }
            if (plain > 0) {
                folded.append((char) plain);
            }
        }
        return folded.toString();
    }

    /** What a character of Chinese law or ASCII of either width comes to: itself, 0 for nothing; -1 for any other. */
    private static int plain(char c) {
        if (c >= '\u4e00' && c <= '\u9fa5') {
            return c;
        }
        char narrow = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
        if (narrow < '\u0080') {
            boolean kept =
                    narrow >= '0' && narrow <= '9' || narrow >= 'a' && narrow <= 'z' || narrow >= 'A' && narrow <= 'Z';
            return kept ? narrow : isDropped(narrow) ? 0 : -1;
        }
        boolean mark = c >= '\u3001' && c <= '\u3003' || c >= '\u3008' && c <= '\u3011';
        boolean quote = c >= '\u2018' && c <= '\u201f';
        return mark || quote || OTHER_DROPPED.indexOf(c) >= 0 ? 0 : -1;
    }

    /** ASCII that counts as space or punctuation. */
    private static boolean isDropped(char c) {
        return c > ' ' && c < '\u007f' || c == ' ' || c >= '\t' && c <= '\r';
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
            while (at > 0 && DENIALS.indexOf(folded.charAt(at - 1)) >= 0) { // 属于 is no part of 不属于
                at = folded.indexOf(part, at + 1);
            }
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
