package org.mingfa.search.similar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.likeness.CitationProfile;
import org.mingfa.text.version.ArticleKey;

/**
 * What was understood of a pending case.
 *
 * @param causes how likely each cause is, likeliest first; the given one alone at 1
 * @param focus given or read from the facts, or null
 * @param cited articles given or cited in the facts
 * @param expected articles that the nearest cases apply, likeliest first; none where any are cited
 */
public record Understood(
        Map<String, Double> causes,
        @Nullable String focus,
        CitationProfile cited,
        List<ArticleKey> expected,
        OwnCourt court) {

    public Understood {
        causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
        expected = List.copyOf(expected);
    }
}
