package org.mingfa.answers.law;

import org.mingfa.text.document.ArticleNumber;

/**
 * Articles that stand one after the other as they were, under other numbers than before.
 *
 * @param before ordinals of the first and the last in the old version
 * @param after the same in the new one
 * @param note the same in a sentence
 */
public record MovedArticles(Ordinals before, Ordinals after, int articles, String note) {

    /** From the first to the last, which may be the same. */
    public record Ordinals(String first, String last) {}

    static MovedArticles of(ArticleNumber was, ArticleNumber wasLast, ArticleNumber is, ArticleNumber isLast) {
        return new MovedArticles(
                new Ordinals(was.ordinal(), wasLast.ordinal()),
                new Ordinals(is.ordinal(), isLast.ordinal()),
                isLast.main() - is.main() + 1,
                name(was, wasLast) + "改为" + name(is, isLast) + "，内容未变");
    }

    private static String name(ArticleNumber first, ArticleNumber last) {
        if (first.equals(last)) {
            return first.format();
        }
        return first.format() + (last.follows(first) ? "、" : "至") + last.format();
    }
}
