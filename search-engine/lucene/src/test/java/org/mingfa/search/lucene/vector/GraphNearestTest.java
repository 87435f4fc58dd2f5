package org.mingfa.search.lucene.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
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

    /** A segment; half of it of one kind, a hundredth of another. */
    private void write(IndexWriter writer, int passages, int withoutVector) throws IOException {
        for (int n = 0; n < passages; n++) {
            Document document = new Document();
            document.add(new StringField("kind", n % 2 == 0 ? "even" : "odd", Field.Store.NO));
            document.add(new StringField("kind", n % 100 == 0 ? "rare" : "common", Field.Store.NO));
            document.add(new StringField("number", Integer.toString(n), Field.Store.NO));
            if (n % 10 >= withoutVector) {
                document.add(new KnnFloatVectorField(VECTOR, vector(), VectorSimilarityFunction.DOT_PRODUCT));
            }
            writer.addDocument(document);
        }
        writer.commit();
    }

    private IndexWriter writer(Directory into, Codec codec) throws IOException {
        return new IndexWriter(into, new IndexWriterConfig().setCodec(codec).setMergePolicy(NoMergePolicy.INSTANCE));
    }

    @Test
    void findsWhatLucenesOwnQueryFindsInASegmentWithVectorsAlone() throws IOException {
        try (Directory written = new MMapDirectory(directory);
                IndexWriter writer = writer(written, new VectorCodec())) {
            write(writer, SEGMENT, 0);
            compare(written);
        }
    }

    @Test
    void findsWhatLucenesOwnQueryFindsInSegmentsOfAllKinds() throws IOException {
        try (Directory written = new MMapDirectory(directory);
                IndexWriter writer = writer(written, new VectorCodec())) {
            write(writer, SEGMENT, 3);
            write(writer, SEGMENT, 0);
            write(writer, 20, 0); // too few for a graph
            write(writer, 20, 10); // none with a vector
            for (int n = 0; n < 50; n++) {
                writer.deleteDocuments(new Term("number", Integer.toString(n)));
            }
            writer.commit();
            compare(written);
        }
    }

    @Test
    void asksLuceneItselfWhereVectorsAreWrittenInAnotherWay() throws IOException {
        try (Directory written = new MMapDirectory(directory);
                IndexWriter writer = writer(written, Codec.getDefault())) {
            write(writer, SEGMENT, 0);
            compare(written);
            try (DirectoryReader reader = DirectoryReader.open(written)) {
                for (LeafReaderContext segment : reader.leaves()) {
                    assertThat(CompressedGraph.of(segment.reader(), VECTOR)).isNull();
                }
            }
        }
    }

    private void compare(Directory written) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(written)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (String kind : Arrays.asList(null, "even", "rare", "unknown")) {
                Query filter = kind == null ? null : new TermQuery(new Term("kind", kind));
                for (int most : List.of(1, 20, 200, 3 * SEGMENT)) {
                    float[] asked = vector();
                    List<String> lucenes = found(searcher, new KnnFloatVectorQuery(VECTOR, asked, most, filter), most);
                    assertThat(lucenes.isEmpty()).isEqualTo("unknown".equals(kind));
                    assertThat(found(searcher, new GraphNearest(VECTOR, asked, most, filter), most))
                            .isEqualTo(lucenes);
                }
            }
            searcher.setTimeout(() -> true);
            float[] asked = vector();
            List<String> lucenes = found(searcher, new KnnFloatVectorQuery(VECTOR, asked, 20, null), 20);
            assertThat(found(searcher, new GraphNearest(VECTOR, asked, 20, null), 20))
                    .isEqualTo(lucenes);
        }
    }

    /** Scores to the last bit. */
    private static List<String> found(IndexSearcher searcher, Query query, int most) throws IOException {
        return Stream.of(searcher.search(query, most).scoreDocs)
                .map(hit -> hit.doc + " " + Float.floatToIntBits(hit.score))
                .toList();
    }

    @Test
    void searchesTheGraphItselfUnlessLuceneWouldLookAtAllVectors() throws IOException {
        AtomicInteger lucenes = new AtomicInteger();
        try (Directory written = new MMapDirectory(directory);
                IndexWriter writer = writer(written, new VectorCodec())) {
            write(writer, SEGMENT, 0);
            try (DirectoryReader reader = new Counting(DirectoryReader.open(written), lucenes)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.search(new GraphNearest(VECTOR, vector(), 20, null), 20);
                searcher.search(new GraphNearest(VECTOR, vector(), 20, new TermQuery(new Term("kind", "odd"))), 20);
                assertThat(lucenes).hasValue(0);
                searcher.search(new GraphNearest(VECTOR, vector(), SEGMENT, null), SEGMENT);
                assertThat(lucenes).hasValue(1);
                searcher.search(new KnnFloatVectorQuery(VECTOR, vector(), 20), 20);
                assertThat(lucenes).hasValue(2);
            }
        }
    }

    /** Counts how often a segment itself is asked for what is near. */
    private static final class Counting extends FilterDirectoryReader {

        private final AtomicInteger asked;

        Counting(DirectoryReader in, AtomicInteger asked) throws IOException {
            super(in, new SubReaderWrapper() {
                @Override
                public LeafReader wrap(LeafReader reader) {
                    return new Segment(reader, asked);
                }
            });
            this.asked = asked;
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
            return new Counting(other, asked);
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }

        private static final class Segment extends FilterLeafReader {

            private final AtomicInteger asked;

            Segment(LeafReader in, AtomicInteger asked) {
                super(in);
                this.asked = asked;
            }

            @Override
            public void searchNearestVectors(String field, float[] target, KnnCollector collector, AcceptDocs accepted)
                    throws IOException {
                asked.incrementAndGet();
                super.searchNearestVectors(field, target, collector, accepted);
            }

            @Override
            public CacheHelper getCoreCacheHelper() {
                return in.getCoreCacheHelper();
            }

            @Override
            public CacheHelper getReaderCacheHelper() {
                return in.getReaderCacheHelper();
            }
        }
    }
}
