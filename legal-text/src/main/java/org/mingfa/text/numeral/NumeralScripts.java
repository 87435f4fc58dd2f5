package org.mingfa.text.numeral;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of articles as some people write them (壹佰捌拾捌, ㊀百, 廿, ⑴) in usual numerals. Only where a number of an
 * article stands, for 拾 and 陆 are words elsewhere. For queries: the text of a law is never rewritten.
 */
public final class NumeralScripts {

    private static final String USUAL = "零〇一二三四五六七八九十百千两";
    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟貳參陸";
    private static final String FORMAL_AS_USUAL = "一二三四五六七八九十百千二三六";
    private static final String TENS = "廿卅卌";
    private static final String SIGNS = "㊀-㊉㈠-㈩①-⑳⑴-⒇⒈-⒛";
    private static final String RUN = "[" + USUAL + FORMAL + TENS + SIGNS + "]";
    private static final Pattern NUMBER =
            Pattern.compile("(?:第\\s*)?" + RUN + "{1,12}(?=\\s*[条條])|第?" + RUN + "{2,12}(?=\\s*$)");

    private NumeralScripts() {}

    /** The text with the numbers of its articles in usual numerals, the rest as it was. */
    public static String usual(String text) {
        Matcher matcher = NUMBER.matcher(text);
        StringBuilder usual = new StringBuilder();
        while (matcher.find()) {
            StringBuilder number = new StringBuilder();
            matcher.group().chars().forEach(c -> number.append(usual((char) c)));
            matcher.appendReplacement(usual, Matcher.quoteReplacement(number.toString()));
        }
        return matcher.appendTail(usual).toString();
    }

    private static String usual(char c) {
        int formal = FORMAL.indexOf(c);
        if (formal >= 0) {
            return FORMAL_AS_USUAL.substring(formal, formal + 1);
        }
        int tens = TENS.indexOf(c);
        if (tens >= 0) {
            return ChineseNumeral.format((tens + 2) * 10L);
        }
        int sign = sign(c);
        return sign > 0 ? ChineseNumeral.format(sign) : String.valueOf(c);
    }

    private static int sign(char c) {
        for (char first : new char[] {'㊀', '㈠', '①', '⑴', '⒈'}) {
            int last = first == '㊀' || first == '㈠' ? 10 : 20;
            if (c >= first && c < first + last) {
                return c - first + 1;
            }
        }
        return 0;
    }
}
