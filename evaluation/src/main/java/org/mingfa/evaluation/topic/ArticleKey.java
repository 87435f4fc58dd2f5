package org.mingfa.evaluation.topic;

import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.ArticleNumber;

/** An article of a law, whichever version: what a topic calls relevant and what a hit is compared by. */
public record ArticleKey(WorkKey work, ArticleNumber article) {

    public static ArticleKey of(String law, String article) {
        return new ArticleKey(WorkKey.of(law), ArticleNumber.parse(article));
    }

    /** 民法典#188, as runs and qrels name it. */
    public String id() {
        return work + "#" + article.ordinal();
    }

    @Override
    public String toString() {
        return id();
    }
}
