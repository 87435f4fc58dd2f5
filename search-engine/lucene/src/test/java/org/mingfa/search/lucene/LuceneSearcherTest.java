package org.mingfa.search.lucene;

import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SearcherContract;

class LuceneSearcherTest extends SearcherContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("lucene");
    }
}
