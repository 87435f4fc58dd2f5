package org.mingfa.similar;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.TestCluster;

/** Similar cases on one node. */
@Tag("elasticsearch")
class OneNodeSimilarCasesTest extends SimilarCasesContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("elasticsearch");
    }

    @Override
    protected Map<String, String> settings() {
        return TestCluster.ofNodes(1).settings();
    }
}
