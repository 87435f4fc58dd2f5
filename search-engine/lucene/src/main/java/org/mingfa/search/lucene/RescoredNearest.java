package org.mingfa.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.RescoreTopNQuery;
import org.jspecify.annotations.Nullable;

/**
 * The nearest by compressed vectors in the order of the exact ones. Lucene's own query for it fails where nothing is near: where
 * no passage that a filter lets pass has a vector.
 */
final class RescoredNearest extends Query {

    private final KnnFloatVectorQuery nearest;
    private final int most;

    /**
     * So many of the nearest.
     *
     * @param nearest by compressed vectors, more than are wanted
     */
    RescoredNearest(KnnFloatVectorQuery nearest, int most) {
        this.nearest = nearest;
        this.most = most;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query found = nearest.rewrite(searcher);
        return found instanceof MatchNoDocsQuery
                ? found
                : RescoreTopNQuery.createFullPrecisionRescorerQuery(
                        found, nearest.getTargetCopy(), nearest.getField(), most);
    }

    @Override
    public String toString(String field) {
        return nearest.toString(field);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RescoredNearest same && most == same.most && nearest.equals(same.nearest);
    }

    @Override
    public int hashCode() {
        return 31 * nearest.hashCode() + most;
    }
}
