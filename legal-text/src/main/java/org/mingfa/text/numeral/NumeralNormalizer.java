package org.mingfa.text.numeral;

/** A text with the usual form of each character, at the same places: full width, capitals of numerals, money signs. */
public final class NumeralNormalizer {

    private static final String OTHER = "○Ｏ壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億俩圓圆块塊￥．：／－—％个個號後Ww";
    private static final String USUAL = "〇〇一二二三三四五六六七八九十百千万亿两元元元元¥.:/--%个个号后ww";

    private NumeralNormalizer() {}

    public static String normalize(String text) {
        StringBuilder usual = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            usual.append(text.charAt(i) == '，' && isWithinNumber(text, i) ? ',' : of(text.charAt(i)));
        }
        return usual.toString();
    }

    /** ５０，０００ is one number; 欠我200，300已还 are two. */
    private static boolean isWithinNumber(String text, int at) {
        return at > 0 && at + 1 < text.length() && isWide(text.charAt(at - 1)) && isWide(text.charAt(at + 1));
    }

    private static boolean isWide(char c) {
        return c >= '０' && c <= '９';
    }

    private static char of(char c) {
        if (isWide(c)) {
            return (char) (c - '０' + '0');
        }
        int at = OTHER.indexOf(c);
        return at >= 0 ? USUAL.charAt(at) : c == 'K' ? 'k' : c;
    }
}
