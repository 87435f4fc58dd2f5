package org.mingfa.search.find;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mingfa.search.catalogue.LawCatalogue;
import org.mingfa.search.passage.PassageId;

/**
 * How much a passage counts beside others that answer as well. A decision that amends or repeals repeats the words of the
 * law that it changes: the law itself is what people look for, so the decision stands behind it.
 */
final class Standing {

    private static final Pattern AMENDING = Pattern.compile("关于(?:修改|废止|修订|清理).*(?:决定|通知)(?:[（(].*[）)])?$");
    private static final double BEHIND = 0.5;

    private final LawCatalogue catalogue;
    private final Map<String, Double> known = new ConcurrentHashMap<>();

    Standing(LawCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A factor between 0 and 1. */
    double of(String passageId) {
        return PassageId.find(passageId)
                .flatMap(passage -> catalogue.find(passage.document()))
                .map(law -> known.computeIfAbsent(
                        law.title(), title -> AMENDING.matcher(title).find() ? BEHIND : 1))
                .orElse(1.0);
    }
}
