package org.mingfa.search.passage;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.ArticleKey;

/**
 * A citation in a text.
 *
 * @param start first character of the citation
 * @param end behind its last character
 * @param articles that it means; a range means each of its articles, in their order
 * @param version the year that the text gives to the law's version, or null
 */
public record CitationSpan(
        int start,
        int end,
        Set<ArticleKey> articles,
        @Nullable String version) {

    public CitationSpan {
        articles = Collections.unmodifiableSet(new LinkedHashSet<>(articles));
    }
}
