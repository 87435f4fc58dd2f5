package org.mingfa.text.parse.judgment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The items of a list that stands in a sentence: 1．…；2．… or 一、…；二、…. */
final class NumberedList {

    private static final Pattern ARABIC = Pattern.compile(
            "(?<![\\d.第条款项（(〔\\[元%％])(\\d{1,2})[.．、](?!\\d)|[（(](\\d{1,2})[）)](?![号条款项])|([①②③④⑤⑥⑦⑧⑨⑩])");
    private static final Pattern CHINESE = Pattern.compile("(?<![第条款项人零〇一二三四五六七八九十])([一二三四五六七八九十]{1,3})、");
    private static final String CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final String DIGITS = "一二三四五六七八九";

    private NumberedList() {}

    /** Items under Arabic numbers, else under Chinese ones; the text itself where nothing is numbered from one on. */
    static List<String> of(String text) {
        List<String> arabic = split(text, ARABIC);
        return arabic.size() > 1 ? arabic : ofOrder(text);
    }

    /** Items under Chinese numbers alone, as the order of a judgment has them. */
    static List<String> ofOrder(String text) {
        return split(text, CHINESE);
    }

    /** Only numbers that go on where the last one stopped are numbers of the list. */
    private static List<String> split(String text, Pattern numbers) {
        List<String> items = new ArrayList<>();
        Matcher number = numbers.matcher(text);
        int next = 1;
        int from = 0;
        while (number.find()) {
            if (value(number) == next) {
                if (next > 1) {
                    add(items, text.substring(from, number.start()));
                }
                from = number.end();
                next++;
            }
        }
        add(items, text.substring(from));
        return items;
    }

    private static void add(List<String> items, String item) {
        String bare = item.strip().replaceAll("^[：:；;，,。\\s]+|[；;，,。\\s]+$", "");
        if (!bare.isEmpty()) {
            items.add(bare);
        }
    }

    private static int value(Matcher number) {
        for (int i = 1; i <= number.groupCount(); i++) {
            String found = number.group(i);
            if (found != null) {
                return CIRCLES.contains(found)
                        ? CIRCLES.indexOf(found) + 1
                        : Character.isDigit(found.charAt(0)) ? Integer.parseInt(found) : chinese(found);
            }
        }
        return 0;
    }

    private static int chinese(String found) {
        int ten = found.indexOf('十');
        if (ten < 0) {
            return found.length() == 1 ? DIGITS.indexOf(found) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(found.charAt(ten - 1)) + 1;
        int ones = ten + 1 < found.length() ? DIGITS.indexOf(found.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }
}
