package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.ChineseNumeral;

/** Reads numerals, and lists and ranges of them under one unit (第三、五条, 第一至三项), at a place of a clean text. */
public final class Numerals {

    private static final int LONGEST_NUMERAL = 12;
    /** Bounds the work on hostile text; laws cite fewer. */
    private static final int LONGEST_LIST = 60;

    private static final int LARGEST = 99_999;
    private static final String DIGITS = "零〇一二三四五六七八九十百千两";
    private static final String[] JOINTS = {"以及", "或者", "、", "，", "和", "及", "与", "或"};

    private Numerals() {}

    /** A number, the end of its range or 0, and where it stands. */
    public record NumberSpan(int number, int to, int start, int end) {}

    /** Numbers under one unit; {@code end} is behind the unit. */
    public record NumberList(List<NumberSpan> entries, int end) {
        public NumberSpan last() {
            return entries.getLast();
        }
    }

    public static boolean isNumeral(char c) {
        return c >= '0' && c <= '9' || DIGITS.indexOf(c) >= 0;
    }

    public static boolean isArabic(char c) {
        return c >= '0' && c <= '9';
    }

    /** A numeral from 1 to 99,999, or null. */
    public static @Nullable NumberSpan number(CleanText text, int at) {
        int end = at;
        while (end - at <= LONGEST_NUMERAL && isNumeral(text.at(end))) {
            end++;
        }
        if (end == at || end - at > LONGEST_NUMERAL) {
            return null;
        }
        var value = ChineseNumeral.find(text.substring(at, end));
        if (value.isEmpty() || value.getAsLong() < 1 || value.getAsLong() > LARGEST) {
            return null;
        }
        return new NumberSpan((int) value.getAsLong(), 0, at, end);
    }

    /** 第N…unit, where 第 may be missing if it is not required; null if there is none. */
    public static @Nullable NumberList listed(CleanText text, int at, char unit, Mark mark) {
        int start = at;
        if (text.at(start) == '第') {
            start++;
        } else if (mark == Mark.REQUIRED) {
            return null;
        }
        NumberSpan entry = number(text, start);
        if (entry == null) {
            return null;
        }
        List<NumberSpan> entries = new ArrayList<>();
        entries.add(new NumberSpan(entry.number(), 0, at, entry.end()));
        int here = entry.end();
        while (text.at(here) != unit) {
            NumberSpan next = nextInList(text, here, entries);
            if (next == null || entries.size() > LONGEST_LIST) {
                return null;
            }
            here = next.end();
        }
        NumberSpan last = entries.removeLast();
        entries.add(new NumberSpan(last.number(), last.to(), last.start(), here + 1));
        return new NumberList(entries, here + 1);
    }

    private static @Nullable NumberSpan nextInList(CleanText text, int at, List<NumberSpan> entries) {
        int range = afterRange(text, at);
        if (range > 0) {
            NumberSpan to = number(text, text.at(range) == '第' ? range + 1 : range);
            NumberSpan from = entries.getLast();
            if (to == null || from.to() > 0) {
                return null;
            }
            entries.removeLast();
            entries.add(new NumberSpan(from.number(), to.number(), from.start(), to.end()));
            return to;
        }
        int joint = afterJoint(text, at);
        NumberSpan next = joint > 0 ? number(text, joint) : null;
        if (next != null) {
            entries.add(next);
        }
        return next;
    }

    /** Whether 第 must stand in front. */
    public enum Mark {
        REQUIRED,
        OPTIONAL
    }

    /** The place behind 、 和 及 以及 与 或 或者, or a comma and such a word; 0 if there is none. */
    public static int afterJoint(CleanText text, int at) {
        int first = afterOneJoint(text, at);
        if (first == 0) {
            return 0;
        }
        int second = afterOneJoint(text, first);
        return second == 0 ? first : second;
    }

    private static int afterOneJoint(CleanText text, int at) {
        for (String joint : JOINTS) {
            if (text.startsWith(joint, at)) {
                return at + joint.length();
            }
        }
        return 0;
    }

    /** The place behind 至, 到 or a dash; 0 if there is none. */
    public static int afterRange(CleanText text, int at) {
        char c = text.at(at);
        if (c == '至' || c == '到' || c == '~') {
            return at + 1;
        }
        if (c != '-') {
            return 0;
        }
        return text.at(at + 1) == '-' ? at + 2 : at + 1;
    }

    /** Where the digits 0 to 9 end that begin at the place; after twelve at the latest. */
    static int digitsEnd(CleanText text, int at) {
        int end = at;
        while (end - at < LONGEST_NUMERAL && isArabic(text.at(end))) {
            end++;
        }
        return end;
    }

    /** The number that digits 0 to 9 write; 0 where something else stands among them. */
    static int arabic(CleanText text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            if (!isArabic(text.at(i))) {
                return 0;
            }
            value = value * 10 + text.at(i) - '0';
        }
        return value;
    }
}
