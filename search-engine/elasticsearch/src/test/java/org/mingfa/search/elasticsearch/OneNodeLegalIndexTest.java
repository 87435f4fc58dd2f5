package org.mingfa.search.elasticsearch;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.LegalIndexContract;
import org.mingfa.search.testkit.TestCluster;

/** The contract on one node, as it runs beside a service on one machine. */
@Tag("elasticsearch")
class OneNodeLegalIndexTest extends LegalIndexContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("elasticsearch");
    }

    @Override
    protected Map<String, String> settings() {
        return TestCluster.ofNodes(1).settings();
    }
}
