package org.mingfa.search.lucene.vector;

import java.io.IOException;
import org.apache.lucene.codecs.hnsw.FlatVectorScorerUtil;
import org.apache.lucene.codecs.hnsw.FlatVectorsScorer;
import org.apache.lucene.codecs.lucene104.Lucene104ScalarQuantizedVectorScorer;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.jspecify.annotations.Nullable;

/** The graph of a segment's vectors of bytes, as {@link VectorCodec} has them; for one search. */
record CompressedGraph(HnswGraph graph, QuantizedByteVectorValues vectors, VectorSimilarityFunction likeness) {

    /** The one that Lucene's format has for itself (10.5). */
    private static final FlatVectorsScorer BYTES =
            new Lucene104ScalarQuantizedVectorScorer(FlatVectorScorerUtil.getLucene99FlatVectorsScorer());

    /** That of a segment, or null where its vectors are written in another way. */
    static @Nullable CompressedGraph of(LeafReader segment, String field) throws IOException {
        return FilterLeafReader.unwrap(segment) instanceof CodecReader reader
                        && reader.getVectorReader() instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                        && fields.getFieldReader(field) instanceof Lucene99HnswVectorsReader graphs
                        && graphs.getQuantizedVectorValues(field) instanceof QuantizedByteVectorValues vectors
                ? new CompressedGraph(
                        graphs.getGraph(field),
                        vectors,
                        reader.getFieldInfos().fieldInfo(field).getVectorSimilarityFunction())
                : null;
    }

    int size() {
        return graph.size();
    }

    /** As Lucene compares them with this one, those of a node's neighbours together. */
    RandomVectorScorer scorer(float[] target) throws IOException {
        return new FetchedScorer(BYTES.getRandomVectorScorer(likeness, vectors, target), vectors);
    }
}
