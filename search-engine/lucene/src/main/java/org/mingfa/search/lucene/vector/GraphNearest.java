package org.mingfa.search.lucene.vector;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.knn.KnnCollectorManager;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OrdinalTranslatedKnnCollector;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.jspecify.annotations.Nullable;

/**
 * The nearest, as Lucene's own query finds them; the vectors of a node's neighbours are fetched together before they are compared.
 * Where Lucene looks at all vectors, because there are few or a filter lets few pass, it is asked itself.
 */
public final class GraphNearest extends KnnFloatVectorQuery {

    /** The nearest to a vector, as many as are wanted, of those that the filter lets pass. */
    public GraphNearest(String field, float[] target, int most, @Nullable Query filter) {
        super(field, target, most, filter);
    }

    @Override
    protected TopDocs approximateSearch(
            LeafReaderContext segment, AcceptDocs accepted, int visitedAtMost, KnnCollectorManager collectors)
            throws IOException {
        CompressedGraph graph = CompressedGraph.of(segment.reader(), field);
        if (graph == null) {
            return super.approximateSearch(segment, accepted, visitedAtMost, collectors);
        }
        KnnCollector found = collectors.newCollector(visitedAtMost, getSearchStrategy(), segment);
        int passing = Math.min(accepted.cost(), graph.size());
        if (looksAtAll(graph.size(), found.k(), passing)) {
            return super.approximateSearch(segment, accepted, visitedAtMost, collectors);
        }
        RandomVectorScorer scorer = graph.scorer(target);
        HnswGraphSearcher.search(
                scorer,
                new OrdinalTranslatedKnnCollector(found, scorer::ordToDoc),
                graph.graph(),
                scorer.getAcceptOrds(accepted.bits()),
                passing);
        return found.topDocs();
    }

    /** By Lucene's measure: where the graph would visit as many as the filter lets pass. */
    private static boolean looksAtAll(int size, int most, int passing) {
        return most >= size || HnswGraphSearcher.expectedVisitedNodes(most, size) >= passing;
    }
}
