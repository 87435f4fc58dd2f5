package org.mingfa.similar.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.similar.features.CitationProfile;
import org.mingfa.text.version.ArticleKey;

/**
 * What was understood of a pending case.
 *
 * @param kind of the case; null where it is not known, and cases of all kinds were compared
 * @param causes how sure each cause is, likeliest first; the given one alone at 1
 * @param lacks what was not told: with any of it no case is called 类案
 * @param focus given or read from the facts, or null
 * @param cited articles given or cited in the facts
 * @param expected articles that the nearest cases apply, likeliest first; none where any are cited
 */
public record PendingCaseAnalysis(
        @Nullable CaseKind kind,
        Map<String, Double> causes,
        List<Lack> lacks,
        @Nullable String focus,
        CitationProfile cited,
        List<ArticleKey> expected,
        OwnCourt court) {

    /** A cause that is less sure is not named as that of the case. */
    private static final double SURE = 0.45;

    public PendingCaseAnalysis {
        causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
        lacks = List.copyOf(lacks);
        expected = List.copyOf(expected);
    }

    /** The given cause, or the likeliest where enough near cases speak for it. */
    public Optional<String> cause() {
        return causes.entrySet().stream()
                .limit(1)
                .filter(likeliest -> likeliest.getValue() >= SURE)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
