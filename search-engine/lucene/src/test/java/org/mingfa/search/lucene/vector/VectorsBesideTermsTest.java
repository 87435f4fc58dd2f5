package org.mingfa.search.lucene.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsBesideTermsTest {

    private static final String THREAD = "vectors-of-a-merge";

    @TempDir
    private Path folder;

    private Noting directory;

    /** Notes who wrote what, and fails where it is told to. */
    private static final class Noting extends FilterDirectory {
        private final Set<String> written = ConcurrentHashMap.newKeySet();
        private String failing = "nothing";
        private String slow = "nothing";

        Noting(Directory in) {
            super(in);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            String ending = name.substring(name.lastIndexOf('.') + 1);
            if (context.context() == IOContext.Context.MERGE) {
                if (ending.equals(failing)) {
                    throw new IOException("no room for " + ending);
                }
                written.add(ending + " by " + Thread.currentThread().getName());
                if (ending.equals(slow)) {
                    LockSupport.parkNanos(1_000_000_000);
                    written.add("much later " + ending);
                }
            }
            return super.createOutput(name, context);
        }
    }

    @BeforeEach
    void open() throws IOException {
        directory = new Noting(new MMapDirectory(folder.resolve("index")));
    }

    private static float[] vector(Random random) {
        float[] vector = new float[64];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static void write(IndexWriter writer) throws IOException {
        Random random = new Random(4);
        for (int n = 0; n < 3_000; n++) {
            Document document = new Document();
            document.add(new TextField("text", "灯塔 " + n % 7, Field.Store.YES));
            if (n % 3 > 0) {
                document.add(new KnnFloatVectorField("vector", vector(random)));
            }
            writer.addDocument(document);
            if (n % 1_000 == 999) {
                writer.commit();
            }
        }
        writer.deleteDocuments(new Term("text", "3"));
        writer.forceMerge(1);
        writer.commit();
    }

    private static IndexWriter writer(Directory directory, Codec codec) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setCodec(codec)
                        .setUseCompoundFile(false)
                        .setMergeScheduler(new SerialMergeScheduler()));
    }

    private static Stream<String> found(Directory written) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(written)) {
            assertThat(reader.leaves()).hasSize(1);
            IndexSearcher searcher = new IndexSearcher(reader);
            Query near = new KnnFloatVectorQuery("vector", vector(new Random(5)), 50);
            return Stream.of(near, new TermQuery(new Term("text", "灯")))
                    .flatMap(query -> {
                        try {
                            return Stream.of(searcher.search(query, 3_000).scoreDocs);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .map(hit -> hit.doc + " " + hit.score)
                    .toList()
                    .stream();
        }
    }

    @Test
    void anIndexIsTheOneThatLuceneMakesPartAfterPart() throws IOException {
        try (VectorCodec codec = new VectorCodec();
                IndexWriter writer = writer(directory, codec)) {
            write(writer);
        }
        assertThat(directory.written).contains("vec by " + THREAD).doesNotContain("tim by " + THREAD);
        try (Directory other = new MMapDirectory(folder.resolve("other"));
                IndexWriter writer = writer(other, new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return new Lucene104HnswScalarQuantizedVectorsFormat();
                    }
                })) {
            write(writer);
            assertThat(found(directory))
                    .isNotEmpty()
                    .containsExactlyElementsOf(found(other).toList());
        }
    }

    @Test
    void vectorsThatCannotBeWrittenFailTheMerge() throws IOException {
        directory.failing = "vec";
        try (VectorCodec codec = new VectorCodec();
                IndexWriter writer = writer(directory, codec)) {
            assertThatThrownBy(() -> write(writer))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no room for vec");
            writer.rollback();
        }
    }

    /** What was begun beside them is waited for: whoever removes the folder of a failed build finds nobody writing in it. */
    @Test
    void termsThatCannotBeWrittenLeaveNobodyWriting() throws IOException {
        directory.failing = "tim";
        directory.slow = "vec";
        try (VectorCodec codec = new VectorCodec();
                IndexWriter writer = writer(directory, codec)) {
            assertThatThrownBy(() -> write(writer)).hasStackTraceContaining("no room for tim");
            writer.rollback();
        }
        assertThat(directory.written).contains("much later vec");
    }
}
