package org.mingfa.segmentation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.FoldedWriter;
import org.mingfa.text.table.TextResource;

/**
 * How one code point is written in the index: half width, lower case, simplified; format characters vanish.
 *
 * <p>Works on single code points only, so that every folded character still knows where it came from.
 */
final class CharacterFolding {

    /** What a folded character is to the segmenter. */
    enum Kind {
        HAN,
        LETTER,
        DIGIT,
        MARK,
        /** ①, ½: a token of its own, so that a footnote's mark does not become a digit of the number before it. */
        SIGN,
        GAP
    }

    private static final char DROPPED = 0;
    private static final char SPECIAL = 0xFFFF;

    private static final TextResource SIMPLIFIED =
            new TextResource(CharacterFolding.class, "/data/dictionary/tc/t2s.txt");
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;

    /** Each is made when a text first has one of its characters: most of the world's writing is in none of ours. */
    private static final @Nullable Page[] PAGES = new Page[0x10000 / PAGE];

    private static final Map<Integer, Integer> TO_SIMPLIFIED = simplified();

    /** What neighbouring characters fold to, and what they are; threads see it whole or not at all. */
    private record Page(char[] folded, Kind[] kinds, Map<Integer, String> expanded) {

        static Page of(char character) {
            int number = character >> PAGE_BITS;
            Page known = PAGES[number];
            if (known == null) {
                known = made(number << PAGE_BITS);
                PAGES[number] = known;
            }
            return known;
        }

        private static Page made(int first) {
            Page page = new Page(new char[PAGE], new Kind[PAGE], new HashMap<>());
            for (int c = first; c < first + PAGE; c++) {
                page.kinds[c - first] = kindOf(c);
                page.folded[c - first] = page.fold(c);
            }
            return new Page(page.folded, page.kinds, Map.copyOf(page.expanded));
        }

        private char fold(int c) {
            String text = foldOf(c, TO_SIMPLIFIED);
            if (text.isEmpty()) {
                return DROPPED;
            }
            if (text.length() == 1 && text.charAt(0) != DROPPED && text.charAt(0) != SPECIAL) {
                return text.charAt(0);
            }
            expanded.put(c, text);
            return SPECIAL;
        }

        char folded(char c) {
            return folded[c & (PAGE - 1)];
        }

        Kind kind(char c) {
            return kinds[c & (PAGE - 1)];
        }
    }

    private CharacterFolding() {}

    /** Writes the code point at the place; what folds to one UTF-16 unit, nearly all, is looked up. */
    static int write(String source, int at, FoldedWriter out) {
        char c = source.charAt(at);
        if (Character.isHighSurrogate(c)
                && at + 1 < source.length()
                && Character.isLowSurrogate(source.charAt(at + 1))) {
            out.write(expansion(source.codePointAt(at)), at, at + 2);
            return at + 2;
        }
        char simple = Page.of(c).folded(c);
        if (simple == SPECIAL) {
            out.write(expansion(c), at, at + 1);
        } else if (simple != DROPPED) {
            out.write(simple, at, at + 1);
        }
        return at + 1;
    }

    private static String expansion(int codePoint) {
        @Nullable
        String known =
                codePoint < 0x10000 ? Page.of((char) codePoint).expanded().get(codePoint) : null;
        return known == null ? foldOf(codePoint, Map.of()) : known;
    }

    static Kind kind(char c) {
        return Page.of(c).kind(c);
    }

    static Kind kind(int codePoint) {
        return codePoint < 0x10000 ? kind((char) codePoint) : kindOf(codePoint);
    }

    private static String foldOf(int codePoint, Map<Integer, Integer> simplified) {
        if (codePoint == 0) {
            return " ";
        }
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT || isVariationSelector(codePoint)) {
            return "";
        }
        String text = new String(Character.toChars(codePoint));
        if (type == Character.SURROGATE || kindOf(codePoint) == Kind.SIGN) {
            return text;
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder();
        normal.codePoints()
                .map(Character::toLowerCase)
                .map(c -> simplified.getOrDefault(c, c))
                .forEach(folded::appendCodePoint);
        boolean lettersLost = isWord(codePoint) && folded.codePoints().noneMatch(CharacterFolding::isWord);
        return lettersLost ? text : folded.toString();
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean isWord(int codePoint) {
        Kind kind = kindOf(codePoint);
        return kind == Kind.HAN || kind == Kind.LETTER || kind == Kind.DIGIT;
    }

    private static Kind kindOf(int codePoint) {
        int type = Character.getType(codePoint);
        if (codePoint >= '0' && codePoint <= '9') {
            return Kind.DIGIT;
        }
        boolean word = Character.isLetterOrDigit(codePoint) || type == Character.LETTER_NUMBER;
        if (word) {
            return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN ? Kind.HAN : Kind.LETTER;
        }
        return switch (type) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> Kind.MARK;
            case Character.OTHER_NUMBER -> isScript(codePoint) ? Kind.LETTER : Kind.SIGN;
            default -> Kind.GAP;
        };
    }

    /** Superscripts and subscripts, which belong to the unit before them: m². */
    private static boolean isScript(int c) {
        return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x209F);
    }

    /** HanLP's table of single characters; its few whole words cannot be mapped place by place. */
    private static Map<Integer, Integer> simplified() {
        Map<Integer, Integer> map = new HashMap<>();
        for (String line : SIMPLIFIED.text().split("\n")) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                continue;
            }
            int from = line.codePointAt(0);
            String to = line.substring(equals + 1).strip();
            boolean single = Character.charCount(from) == equals && to.codePointCount(0, to.length()) == 1;
            if (single && Character.isIdeographic(from)) {
                map.put(from, to.codePointAt(0));
            }
        }
        map.put((int) '於', (int) '于');
        return map;
    }
}
