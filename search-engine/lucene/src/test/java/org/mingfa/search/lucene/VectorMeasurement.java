package org.mingfa.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A graph against reading every vector, in one byte, half a byte or one bit a dimension: how long a build takes, how large
 * it gets, how fast and how completely it finds the 200 nearest. On the vectors of a real index, and on noisy copies of
 * them where more are asked for. No test by its name: run as docs/benchmarks.md says.
 */
class VectorMeasurement {

    private static final System.Logger LOG = System.getLogger(VectorMeasurement.class.getName());
    private static final Path INDEX = Path.of(System.getProperty("mingfa.index", "index"));
    private static final int PASSAGES = Integer.getInteger("mingfa.passages", 60_000);
    private static final int FIRST = Integer.getInteger("mingfa.first", 0);
    private static final int NEAREST = 200;
    private static final int WARMING = 100;
    private static final int MEASURED = 400;
    private static final int OVERSAMPLED = 3;

    /** As far from a passage as a question about it is: cosine about 0.7. */
    private static final float NOISE = 1f;

    private static final String VECTOR = "VECTOR";
    private static final String DATE = "DATE";
    private static final String NUMBER = "NUMBER";

    @TempDir
    Path directory;

    /** One way to keep vectors. */
    private record Way(ScalarEncoding encoding, boolean graph, int oversampling) {
        String label() {
            return encoding + (graph ? " graph" : " flat") + (oversampling > 1 ? " rescored" : "");
        }

        KnnVectorsFormat format() {
            return graph
                    ? new Lucene104HnswScalarQuantizedVectorsFormat(encoding, 16, 100)
                    : new Lucene104HnswScalarQuantizedVectorsFormat(encoding, 16, 100, 1, null, Integer.MAX_VALUE / 64);
        }
    }

    @Test
    void measures() throws IOException {
        float[][] real = real();
        float[][] passages = grown(real);
        float[][] questions = questions(passages);
        List<Set<Integer>> nearest = nearest(passages, questions);
        LOG.log(System.Logger.Level.INFO, "{0} passages, {1} of them real", passages.length, real.length);
        List<Way> ways = List.of(
                new Way(ScalarEncoding.UNSIGNED_BYTE, false, 1),
                new Way(ScalarEncoding.PACKED_NIBBLE, false, OVERSAMPLED),
                new Way(ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE, false, OVERSAMPLED),
                new Way(ScalarEncoding.UNSIGNED_BYTE, true, 1));
        for (Way way : ways.subList(FIRST, ways.size())) {
            measure(way, passages, questions, nearest);
        }
    }

    private void measure(Way way, float[][] passages, float[][] questions, List<Set<Integer>> nearest)
            throws IOException {
        Path files = directory.resolve(way.label().replace(' ', '-'));
        long start = System.nanoTime();
        write(way.format(), files, passages);
        double built = (System.nanoTime() - start) / 1e9;
        try (FSDirectory stored = FSDirectory.open(files);
                DirectoryReader reader = DirectoryReader.open(stored)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query all = LongField.newRangeQuery(DATE, 0, Long.MAX_VALUE);
            Query most = LongField.newRangeQuery(DATE, 0, 79);
            LOG.log(
                    System.Logger.Level.INFO,
                    String.format(
                            Locale.ROOT,
                            "%-36s built %.0f s, %s MB; all: %s; 80 %%: %s",
                            way.label(),
                            built,
                            sizes(files),
                            asked(searcher, way, all, questions, nearest),
                            asked(searcher, way, most, questions, null)));
        }
        try (Stream<Path> written = Files.list(files)) {
            for (Path file : written.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void write(KnnVectorsFormat format, Path files, float[][] passages) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(96)
                .setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return format;
                    }
                });
        try (FSDirectory stored = FSDirectory.open(files);
                IndexWriter writer = new IndexWriter(stored, config)) {
            for (int n = 0; n < passages.length; n++) {
                Document document = new Document();
                document.add(new KnnFloatVectorField(VECTOR, passages[n], VectorSimilarityFunction.DOT_PRODUCT));
                document.add(new NumericDocValuesField(NUMBER, n));
                document.add(new LongField(DATE, n * 7919L % 100, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static String sizes(Path files) throws IOException {
        Map<String, Long> byKind = new TreeMap<>();
        try (Stream<Path> written = Files.list(files)) {
            written.forEach(file -> byKind.merge(
                    file.toString().substring(file.toString().lastIndexOf('.') + 1),
                    file.toFile().length() >> 20,
                    Long::sum));
        }
        byKind.values().removeIf(size -> size == 0);
        return byKind.toString();
    }

    private static String asked(
            IndexSearcher searcher, Way way, Query filter, float[][] questions, List<Set<Integer>> nearest)
            throws IOException {
        long[] took = new long[MEASURED];
        long found = 0;
        for (int n = 0; n < WARMING + MEASURED; n++) {
            long start = System.nanoTime();
            Query knn = new KnnFloatVectorQuery(VECTOR, questions[n], NEAREST * way.oversampling(), filter);
            Query asked = way.oversampling() == 1
                    ? knn
                    : RescoreTopNQuery.createFullPrecisionRescorerQuery(knn, questions[n], VECTOR, NEAREST);
            ScoreDoc[] hits = searcher.search(asked, NEAREST).scoreDocs;
            if (n >= WARMING) {
                took[n - WARMING] = System.nanoTime() - start;
                if (nearest != null) {
                    Set<Integer> wanted = nearest.get(n);
                    found += numbers(searcher, hits).stream()
                            .filter(wanted::contains)
                            .count();
                }
            }
        }
        Arrays.sort(took);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms%s",
                took[MEASURED / 2] / 1e6,
                took[MEASURED * 99 / 100] / 1e6,
                nearest == null
                        ? ""
                        : String.format(Locale.ROOT, ", recall %.4f", found / (double) MEASURED / NEAREST));
    }

    /** Which passages were found: merging moves them. */
    private static List<Integer> numbers(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        LeafReader segment = searcher.getIndexReader().leaves().getFirst().reader();
        NumericDocValues numbers = segment.getNumericDocValues(NUMBER);
        List<Integer> found = new ArrayList<>();
        for (int document :
                Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray()) {
            numbers.advance(document);
            found.add((int) numbers.longValue());
        }
        return found;
    }

    private static float[][] real() throws IOException {
        List<float[]> vectors = new ArrayList<>();
        try (FSDirectory stored = FSDirectory.open(INDEX);
                DirectoryReader reader = DirectoryReader.open(stored)) {
            LeafReader segment = reader.leaves().getFirst().reader();
            FloatVectorValues values = segment.getFloatVectorValues(LuceneDocuments.VECTOR);
            for (int i = 0; i < Math.min(values.size(), PASSAGES); i++) {
                vectors.add(values.vectorValue(i).clone());
            }
        }
        return vectors.toArray(float[][]::new);
    }

    private static float[][] grown(float[][] real) {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, PASSAGES)
                .mapToObj(n -> n < real.length ? real[n] : near(real[n % real.length], random.split()))
                .toArray(float[][]::new);
    }

    private static float[][] questions(float[][] passages) {
        SplittableRandom random = new SplittableRandom(8);
        return IntStream.range(0, WARMING + MEASURED)
                .mapToObj(n -> near(passages[random.nextInt(passages.length)], random.split()))
                .toArray(float[][]::new);
    }

    private static float[] near(float[] vector, SplittableRandom random) {
        float[] near = new float[vector.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = vector[i] + NOISE * (float) (random.nextGaussian() / Math.sqrt(near.length));
        }
        return VectorUtil.l2normalize(near);
    }

    private static List<Set<Integer>> nearest(float[][] passages, float[][] questions) {
        return Arrays.stream(questions)
                .parallel()
                .map(question -> {
                    float[] scores = new float[passages.length];
                    for (int n = 0; n < scores.length; n++) {
                        scores[n] = VectorUtil.dotProduct(question, passages[n]);
                    }
                    float[] sorted = scores.clone();
                    Arrays.sort(sorted);
                    float last = sorted[sorted.length - NEAREST];
                    Set<Integer> nearest = new HashSet<>();
                    IntStream.range(0, scores.length)
                            .filter(n -> scores[n] >= last)
                            .forEach(nearest::add);
                    return nearest;
                })
                .toList();
    }
}
