package org.mingfa.search.elasticsearch;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.IndexDocument;

/** Keeps the index of each generation on a cluster, as {@code mingfa-GENERATION}. Settings: see docs/howto/cluster.md. */
public final class ElasticsearchSearchEngine implements SearchEngine {

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public IndexBuild create(IndexLocation place) throws IOException {
        return kept(place, index -> ElasticsearchIndexBuild.begin(index.cluster(), index));
    }

    @Override
    public LegalIndex open(IndexLocation place) throws IOException {
        return kept(place, ElasticsearchLegalIndex::open);
    }

    @Override
    public void delete(IndexLocation place) throws IOException {
        try (ClusterConnection cluster = ClusterConnection.open(ClusterSettings.of(place.settings()))) {
            GenerationIndex.of(cluster, place).remove();
        }
    }

    @Override
    public Map<String, String> lasting(Map<String, String> settings) {
        return ClusterSettings.of(settings).lasting();
    }

    /** By the alias {@code mingfa.live}; nothing of ours reads it. */
    @Override
    public void announce(IndexLocation place) throws IOException {
        try (ClusterConnection cluster = ClusterConnection.open(ClusterSettings.of(place.settings()))) {
            GenerationIndex.of(cluster, place).serve();
        }
    }

    @Override
    public String state(Map<String, String> settings) throws IOException {
        try (ClusterConnection cluster = ClusterConnection.open(ClusterSettings.of(settings))) {
            return cluster.state();
        }
    }

    /** What is made here keeps the connection and closes it; when it cannot be made, the connection is closed at once. */
    private static <T> T kept(IndexLocation place, Function<GenerationIndex, T> use) throws IOException {
        ClusterConnection cluster = ClusterConnection.open(ClusterSettings.of(place.settings()));
        try {
            return use.apply(GenerationIndex.of(cluster, place));
        } catch (RuntimeException e) {
            try (cluster) {
                throw e;
            }
        }
    }

    /** Builds the index of a generation on the cluster; without a commit the index is removed again. */
    private static final class ElasticsearchIndexBuild implements IndexBuild {

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
}
