package org.mingfa.search.lucene;

import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.ArticleGraphContract;

class LuceneArticleGraphTest extends ArticleGraphContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("lucene");
    }
}
