package org.mingfa.search.lucene;

import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SimilarCasesContract;

class LuceneSimilarCasesTest extends SimilarCasesContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("lucene");
    }
}
