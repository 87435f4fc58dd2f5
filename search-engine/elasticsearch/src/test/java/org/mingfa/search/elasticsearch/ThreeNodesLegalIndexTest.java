package org.mingfa.search.elasticsearch;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.LegalIndexContract;
import org.mingfa.search.testkit.TestCluster;

/** The contract on an index of three shards on three nodes: scores and ties must not depend on the shard. */
@Tag("elasticsearch")
@Tag("three-nodes")
class ThreeNodesLegalIndexTest extends LegalIndexContract {

    @Override
    protected SearchEngine engine() {
        return SearchEngine.named("elasticsearch");
    }

    @Override
    protected Map<String, String> settings() {
        return TestCluster.ofNodes(3).settings("shards", "3", "replicas", "1");
    }
}
