package org.mingfa.search.lucene.vector;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.asked.CacheLines;

/** Compares as another does; what is compared at a time is fetched together first. */
final class FetchedScorer implements RandomVectorScorer {

    private final RandomVectorScorer scorer;
    private final RandomAccessInput vectors;
    private final long length;

    /** @param vectors those that the scorer compares, one after the other as they lie in the index */
    FetchedScorer(RandomVectorScorer scorer, QuantizedByteVectorValues vectors) throws IOException {
        this.scorer = scorer;
        this.vectors =
                vectors.getSlice().randomAccessSlice(0, vectors.getSlice().length());
        this.length = this.vectors.length() / vectors.size();
    }

    @Override
    public float bulkScore(int[] nodes, float[] scores, int count) throws IOException {
        int read = 0;
        for (int i = 0; i < count; i++) {
            read += fetch(nodes[i] * length);
        }
        CacheLines.counts(read);
        return scorer.bulkScore(nodes, scores, count);
    }

    private int fetch(long from) throws IOException {
        long last = from + length - 1;
        int read = vectors.readByte(last);
        for (long at = from; at < last; at += CacheLines.BYTES) {
            read += vectors.readByte(at);
        }
        return read;
    }

    @Override
    public float score(int node) throws IOException {
        return scorer.score(node);
    }

    @Override
    public int maxOrd() {
        return scorer.maxOrd();
    }

    @Override
    public int ordToDoc(int node) {
        return scorer.ordToDoc(node);
    }

    @Override
    public @Nullable Bits getAcceptOrds(@Nullable Bits documents) {
        return scorer.getAcceptOrds(documents);
    }
}
