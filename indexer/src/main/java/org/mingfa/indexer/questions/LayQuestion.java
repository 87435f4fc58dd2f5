package org.mingfa.indexer.questions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.TextSketch;
import org.mingfa.text.document.ArticleNumber;

/**
 * A question in somebody's own words, and the article that it was written for.
 *
 * @param version day on which the version was promulgated for which it was written
 * @param text by which the article is known again; null until it was tied
 * @param struck why it is not used any more, or null
 */
public record LayQuestion(
        ArticleNumber article,
        LocalDate version,
        @Nullable TextSketch text,
        String question,
        @Nullable String struck) {

    boolean isUsed() {
        return struck == null;
    }
}
