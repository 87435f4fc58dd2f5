package org.mingfa.similar.features;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text itself calls the focus of the dispute. */
public final class FocusReading {

    private static final Pattern NAMED = Pattern.compile(
            "(?:争议(?:的)?焦点|焦点问题|争议(?:的)?问题)(?:问题)?(?:主要)?(?:有|在于|集中在|归纳为|如下|应为|为|是|系)?[^：:。]{0,20}?[为是：:有]([^\\n]{4,600})");
    private static final int LONGEST = 400;

    private FocusReading() {}

    /** The words behind 争议焦点为, to the end of their sentence or list; empty where the text names none. */
    public static Optional<String> find(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.find()) {
            return Optional.empty();
        }
        String words = named.group(1);
        int stop = words.indexOf('。');
        String focus = stop < 0 ? words : words.substring(0, stop + 1);
        return Optional.of(focus.substring(0, Math.min(focus.length(), LONGEST)).strip());
    }
}
