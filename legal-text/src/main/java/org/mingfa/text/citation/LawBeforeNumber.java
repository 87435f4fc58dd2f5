package org.mingfa.text.citation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.LawReferences.Reference;

/** Finds the law whose name stands in front of a number, with such words between as lead from a law to its article. */
final class LawBeforeNumber {

    /** What may stand between the name of a law and the number of its article. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:的|之|中|里|相关|有关|规定|[·•・:：（【\\[〔，、\"“]|第[一二三四五六七八九十百]+(?:分编|编|章|节)|[\\u4e00-\\u9fa5]{1,6}(?:编|章)|总则|分则|附则)*");

    private static final int LONGEST_BETWEEN = 20;
    private static final int LONGEST_TITLE = 160;

    private final CleanText text;
    private final LawReferences laws;

    LawBeforeNumber(CleanText text, LawReferences laws) {
        this.text = text;
        this.laws = laws;
    }

    /**
     * The law that is named in front of the place; null if there is none.
     *
     * @param from nothing before it belongs to the name
     */
    @Nullable
    Reference find(int at, int from) {
        int earliest = Math.max(from, at - LONGEST_BETWEEN);
        for (int end = at; end > earliest; end--) {
            if (!BETWEEN.matcher(text.substring(end, at)).matches()) {
                continue;
            }
            Reference law = text.at(end - 1) == '》' ? titled(end - 1) : laws.named(end, from);
            if (law != null && law.title() != null) {
                return new Reference(law.title(), law.version(), law.start(), end == at ? at : law.end());
            }
        }
        return null;
    }

    private @Nullable Reference titled(int close) {
        int open = opening(close);
        return open < 0 ? null : laws.titled(open, close);
    }

    private int opening(int close) {
        int depth = 0;
        for (int open = close; open >= Math.max(0, close - LONGEST_TITLE); open--) {
            depth += text.at(open) == '》' ? 1 : text.at(open) == '《' ? -1 : 0;
            if (depth == 0) {
                return open;
            }
        }
        return -1;
    }
}
