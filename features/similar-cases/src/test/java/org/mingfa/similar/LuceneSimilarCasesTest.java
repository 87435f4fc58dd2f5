package org.mingfa.similar;

import org.mingfa.search.index.SearchEngine;

class LuceneSimilarCasesTest extends SimilarCasesContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("lucene");
    }
}
