package org.mingfa.search.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Documents by their numbers in the whole index. */
final class BitSetQuery extends Query {

    private final FixedBitSet documents;

    BitSetQuery(FixedBitSet documents) {
        this.documents = documents;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet inLeaf = in(leaf);
                int count = inLeaf.cardinality();
                return count == 0
                        ? null
                        : new DefaultScorerSupplier(
                                new ConstantScoreScorer(score(), mode, new BitSetIterator(inLeaf, count)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false; // it is what a cache would keep
            }
        };
    }

    /** A finished index is one segment; of several, each gets a copy of its part. */
    private FixedBitSet in(LeafReaderContext leaf) {
        int length = leaf.reader().maxDoc();
        if (length == documents.length()) {
            return documents;
        }
        FixedBitSet part = new FixedBitSet(length);
        FixedBitSet.orRange(documents, leaf.docBase, part, 0, length);
        return part;
    }

    @Override
    public String toString(String field) {
        return documents.cardinality() + " documents";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BitSetQuery same && documents.equals(same.documents);
    }

    @Override
    public int hashCode() {
        return documents.hashCode();
    }
}
