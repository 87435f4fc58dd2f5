package org.mingfa.search.lucene;

import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.ContinuedBuildContract;

class LuceneContinuedBuildTest extends ContinuedBuildContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("lucene");
    }
}
