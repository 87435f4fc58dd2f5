package org.mingfa.text.version;

import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;

/**
 * An article of a law, whichever version: what a citation means, what topics call relevant. Written {@code 民法典#188};
 * that form is made here alone, and nobody takes it apart again.
 */
public record ArticleKey(WorkKey work, ArticleNumber article) {

    private static final char BETWEEN = '#';

    /** An article of the law of that title. */
    public static ArticleKey of(String title, ArticleNumber article) {
        return new ArticleKey(WorkKey.of(title), article);
    }

    /** As above, with the number as text; one that is none is a mistake of ours. */
    public static ArticleKey of(String title, String article) {
        return of(title, ArticleNumber.parse(article));
    }

    /** 民法典#188, as the index, runs and qrels hold it. */
    public String format() {
        return work.value() + BETWEEN + article.ordinal();
    }

    @Override
    public String toString() {
        return format();
    }
}
