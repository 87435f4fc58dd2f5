package org.mingfa.search.elasticsearch;

import java.io.IOException;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.passage.IndexDocument;

/** Builds the index of a generation on the cluster; without a commit the index is removed again. */
final class ElasticsearchIndexBuild implements IndexBuild {

    private final ClusterConnection cluster;
    private final GenerationIndex index;
    private final BulkSender sender;
    private boolean committed;

    private ElasticsearchIndexBuild(ClusterConnection cluster, GenerationIndex index) {
        this.cluster = cluster;
        this.index = index;
        this.sender = new BulkSender(cluster, index.name());
    }

    static ElasticsearchIndexBuild begin(ClusterConnection cluster, GenerationIndex index) {
        index.create();
        return new ElasticsearchIndexBuild(cluster, index);
    }

    @Override
    public void add(IndexDocument passage) throws IOException {
        sender.add(passage.passage().id(), ElasticsearchDocuments.of(passage));
    }

    @Override
    public void commit() throws IOException {
        index.complete(sender.finish());
        committed = true;
    }

    @Override
    public void close() throws IOException {
        try (cluster) {
            sender.close();
            if (!committed) {
                index.remove();
            }
        }
    }
}
