package org.mingfa.search.suggest;

import java.util.List;
import org.mingfa.segmentation.PinyinReading;

/** A name with its reading, compared with characters, full pinyin, initials, or any mixture: 民法典, minfadian, mfd, 民fd. */
final class PhoneticName {

    /** Does not match. */
    static final int NONE = -1;

    private static final List<String> FRONTS = List.of("关于审理", "关于适用", "关于");
    private static final List<String> LONG_INITIALS = List.of("zh", "ch", "sh");

    private final String name;
    private final String[] syllables;
    /** Where the matter begins: behind 最高人民法院关于审理. */
    private final int matter;

    PhoneticName(String name) {
        this.name = name;
        this.syllables = PinyinReading.of(name).toArray(String[]::new);
        this.matter = matter(name);
    }

    private static int matter(String name) {
        for (String front : FRONTS) {
            int at = name.indexOf(front);
            if (at >= 0) {
                return at + front.length();
            }
        }
        return 0;
    }

    String name() {
        return name;
    }

    /** 0 for the name itself, 1 for its beginning, 2 for the beginning of its matter, 3 for a part; or {@link #NONE}. */
    int distance(String typed, boolean spelled) {
        if (spelled) {
            int end = spell(0, typed, 0);
            if (end > 0) {
                return end == name.length() ? 0 : 1;
            }
            return matter > 0 && spell(matter, typed, 0) > 0 ? 2 : NONE;
        }
        if (name.startsWith(typed)) {
            return name.length() == typed.length() ? 0 : 1;
        }
        int at = name.indexOf(typed);
        if (at < 0) {
            return NONE;
        }
        return at == matter ? 2 : 3;
    }

    /** The place in the name behind what typed spells from at on, or 0 when it spells something else. */
    private int spell(int at, String typed, int from) {
        if (from == typed.length()) {
            return at;
        }
        if (at == name.length()) {
            return 0;
        }
        if (typed.charAt(from) == name.charAt(at)) {
            int end = spell(at + 1, typed, from + 1);
            if (end > 0) {
                return end;
            }
        }
        String syllable = syllables[at];
        int same = common(syllable, typed, from);
        if (same == 0) {
            return 0;
        }
        return from + same == typed.length() ? at + 1 : spellOn(at, typed, from, same);
    }

    private int spellOn(int at, String typed, int from, int same) {
        String syllable = syllables[at];
        if (same == syllable.length()) {
            int end = spell(at + 1, typed, from + same);
            if (end > 0) {
                return end;
            }
        }
        if (same >= 2 && LONG_INITIALS.contains(syllable.substring(0, 2))) {
            int end = spell(at + 1, typed, from + 2);
            if (end > 0) {
                return end;
            }
        }
        return spell(at + 1, typed, from + 1);
    }

    private static int common(String syllable, String typed, int from) {
        int most = Math.min(syllable.length(), typed.length() - from);
        int same = 0;
        while (same < most && syllable.charAt(same) == typed.charAt(from + same)) {
            same++;
        }
        return same;
    }
}
