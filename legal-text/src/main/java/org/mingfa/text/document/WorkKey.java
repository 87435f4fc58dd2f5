package org.mingfa.text.document;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key under which all versions of one law, and all ways to write its title, come together.
 *
 * <p>Two titles have the same key when they differ only in 中华人民共和国, brackets, quotation marks, spaces, width and
 * a year note such as （2023修正）. An amendment that is known by its year, as those of the constitution are, is a law of its
 * own: there the year is the name, before or behind it.
 *
 * @param value e.g. 民事诉讼法, 最高人民法院关于适用民事诉讼法的解释
 */
public record WorkKey(String value) {

    private static final Pattern YEAR_NOTE = Pattern.compile("[（(]\\d{4}年?(?:修正|修订|修正本|版|公布|修正文本)*[)）]\\s*》?$");
    private static final Pattern AMENDMENT_OF_YEAR =
            Pattern.compile("(?<name>.*\\D修正案)(?<behind>\\d{4})年?|(?<before>\\d{4})年?(?<called>\\D.*修正案)");
    private static final String AMENDMENT = "修正案";
    private static final String STATE = "中华人民共和国";
    private static final String SPACES = " \t\n\u000b\f\r\u200b\ufeff";
    private static final String DROPPED = SPACES + "《》〈〉<>「」“”\"'‘’()（）[]【】·、,，";

    /** The key of a title that is made of spaces alone, of whatever kind. */
    private static final String UNTITLED = "无题";

    public WorkKey {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a work key needs a title");
        }
    }

    public static WorkKey of(String title) {
        String key = title.strip();
        String before;
        do {
            before = key;
            key = folded(key);
        } while (!before.equals(key));
        return new WorkKey(key);
    }

    /** Dropping a bracket may bring a year note to the end or close up the state's name: folded until nothing changes. */
    private static String folded(String title) {
        String normal = Normalizer.normalize(title, Normalizer.Form.NFKC);
        String bare = bare(normal);
        Matcher amendment = AMENDMENT_OF_YEAR.matcher(bare);
        if (bare.contains(AMENDMENT) && amendment.matches()) {
            return amendment.group("name") == null
                    ? amendment.group("called") + amendment.group("before")
                    : amendment.group("name") + amendment.group("behind");
        }
        String key = bare(YEAR_NOTE.matcher(normal).replaceFirst(""));
        if (!key.isEmpty()) {
            return key;
        }
        String spaceless = without(SPACES, normal);
        return spaceless.isEmpty() ? UNTITLED : spaceless;
    }

    private static String bare(String title) {
        return without(DROPPED, title.replace(STATE, ""));
    }

    /** Asked for every article of every build: character by character costs a tenth of what an expression does. */
    private static String without(String dropped, String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (dropped.indexOf(text.charAt(i)) < 0) {
                kept.append(text.charAt(i));
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
