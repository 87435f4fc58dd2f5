package org.mingfa.search.elasticsearch;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.RelevanceContract;
import org.mingfa.search.testkit.TestCluster;

/** Ranks on three shards on three nodes as the embedded engine does on one machine. */
@Tag("elasticsearch")
@Tag("three-nodes")
class ThreeNodesRelevanceTest extends RelevanceContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("elasticsearch");
    }

    @Override
    protected Map<String, String> settings() {
        return TestCluster.ofNodes(3).settings("shards", "3", "replicas", "1");
    }

    @Override
    protected SearchEngine reference() {
        return SearchEngine.named("lucene");
    }
}
