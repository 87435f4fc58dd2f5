package org.mingfa.search.lucene;

import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.LegalIndexContract;

class LuceneLegalIndexTest extends LegalIndexContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("lucene");
    }
}
