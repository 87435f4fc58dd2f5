package org.mingfa.text.citation;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;

/**
 * Where a text stands in its own law, so that 本法, 前款 and 本条 can be resolved.
 *
 * @param law full title of the law that the text is part of, or null outside any law
 * @param article the article that the text is part of, or null
 * @param previousArticle the article before it where the parser knows it (之N articles), else null
 * @param paragraph 款 that the text is part of, counted from 1, or null
 * @param item 项 that the text is part of, or null
 */
public record CitationContext(
        @Nullable String law,
        @Nullable ArticleNumber article,
        @Nullable ArticleNumber previousArticle,
        @Nullable Integer paragraph,
        @Nullable Integer item) {

    /** A text outside any law: a judgment, a question, a notice. */
    public static final CitationContext NONE = new CitationContext(null, null, null, null, null);

    /** A text inside a law, at no known article. */
    public static CitationContext of(String law) {
        return new CitationContext(law, null, null, null, null);
    }

    /** A paragraph of an article. */
    public static CitationContext of(String law, ArticleNumber article, int paragraph) {
        return new CitationContext(law, article, null, paragraph, null);
    }
}
