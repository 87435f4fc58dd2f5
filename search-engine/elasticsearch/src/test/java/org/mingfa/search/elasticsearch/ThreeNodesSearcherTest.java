package org.mingfa.search.elasticsearch;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SearcherContract;
import org.mingfa.search.testkit.TestCluster;

/** What a user gets from a search on three shards on three nodes. */
@Tag("elasticsearch")
@Tag("three-nodes")
class ThreeNodesSearcherTest extends SearcherContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("elasticsearch");
    }

    @Override
    protected Map<String, String> settings() {
        return TestCluster.ofNodes(3).settings("shards", "3", "replicas", "1");
    }
}
