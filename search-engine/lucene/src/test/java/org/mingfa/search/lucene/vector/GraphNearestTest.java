package org.mingfa.search.lucene.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphNearestTest {

    private static final String VECTOR = "vector";
    private static final int DIMENSION = 100; // not a whole number of lines of memory
    private static final int SEGMENT = 3_000;

    @TempDir
    Path directory;

    private final Random random = new Random(7);

    private float[] vector() {
        float[] vector = new float[DIMENSION];
        double square = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    /** Some without a vector, half of one kind and a hundredth of another, some deleted; in two segments. */
    private Directory written(Codec codec) throws IOException {
        Directory written = new MMapDirectory(directory);
        IndexWriterConfig settings = new IndexWriterConfig().setCodec(codec).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(written, settings)) {
            for (int n = 0; n < 2 * SEGMENT; n++) {
                Document document = new Document();
                document.add(new StringField("kind", n % 2 == 0 ? "even" : "odd", Field.Store.NO));
                document.add(new StringField("kind", n % 100 == 0 ? "rare" : "common", Field.Store.NO));
                document.add(new StringField("number", Integer.toString(n), Field.Store.NO));
                if (n % 10 != 3) {
                    document.add(new KnnFloatVectorField(VECTOR, vector(), VectorSimilarityFunction.DOT_PRODUCT));
                }
                writer.addDocument(document);
                if (n == SEGMENT) {
                    writer.commit();
                }
            }
            writer.commit();
            for (int n = 0; n < 50; n++) {
                writer.deleteDocuments(new Term("number", Integer.toString(n)));
            }
        }
        return written;
    }

    @Test
    void findsWhatLucenesOwnQueryFindsWithTheSameScores() throws IOException {
        try (Directory written = written(new VectorCodec());
                DirectoryReader reader = ExitableDirectoryReader.wrap(DirectoryReader.open(written), () -> false)) {
            assertThat(reader.leaves()).hasSizeGreaterThan(1).allSatisfy(GraphNearestTest::hasGraph);
            compare(new IndexSearcher(reader));
        }
    }

    @Test
    void asksLuceneItselfWhereVectorsAreWrittenInAnotherWay() throws IOException {
        try (Directory written = written(Codec.getDefault());
                DirectoryReader reader = DirectoryReader.open(written)) {
            for (LeafReaderContext segment : reader.leaves()) {
                assertThat(CompressedGraph.of(segment.reader(), VECTOR)).isNull();
            }
            compare(new IndexSearcher(reader));
        }
    }

    private static void hasGraph(LeafReaderContext segment) throws IOException {
        assertThat(CompressedGraph.of(segment.reader(), VECTOR)).isNotNull();
        assertThat(CompressedGraph.of(segment.reader(), "kind")).isNull();
    }

    private void compare(IndexSearcher searcher) throws IOException {
        for (String kind : Arrays.asList(null, "even", "rare", "unknown")) {
            Query filter = kind == null ? null : new TermQuery(new Term("kind", kind));
            for (int most : List.of(1, 20, 200, 2 * SEGMENT)) {
                compare(searcher, vector(), most, filter);
            }
        }
    }

    private static void compare(IndexSearcher searcher, float[] asked, int most, @Nullable Query filter)
            throws IOException {
        ScoreDoc[] own = searcher.search(new GraphNearest(VECTOR, asked, most, filter), most).scoreDocs;
        ScoreDoc[] lucenes = searcher.search(new KnnFloatVectorQuery(VECTOR, asked, most, filter), most).scoreDocs;
        assertThat(own).usingRecursiveFieldByFieldElementComparator().containsExactly(lucenes);
    }
}
