package org.mingfa.search.lucene.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.Query;
import org.mingfa.search.passage.TextField;

/** An index of many blocks, some of which have none of the terms. */
class TermAtATimeBlocksTest {

    private static final int DOCUMENTS = 140_000;
    private static final int MIDDLE = 1 << Character.SIZE;
    private static final String FIELD = TextField.TEXT_WORDS.stored();

    private static Directory directory;
    private static DirectoryReader reader;
    private static IndexSearcher searcher;
    private static TermAtATime lists;

    @BeforeAll
    static void write() throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (int n = 0; n < DOCUMENTS; n++) {
                Document document = new Document();
                document.add(new org.apache.lucene.document.TextField(FIELD, text(n), Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        lists = new TermAtATime(searcher);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        directory.close();
    }

    /** A tower everywhere, a lamp in one of fifty, a ship in few and in none of the middle, a rope in fewer still. */
    private static String text(int n) {
        boolean hasShip = n % 997 == 0 && n / MIDDLE != 1;
        return "tower " + (hasShip ? "ship" : "fog ".repeat(n % 40)) + (n % 50 == 0 ? " lamp".repeat(1 + n % 3) : "")
                + (n % 5_003 == 7 ? " rope" : "");
    }

    private static ScoreDoc[] best(List<String> words, @Nullable Bits passing, int most) throws IOException {
        Map<String, Float> terms = words.stream().collect(Collectors.toMap(word -> word, word -> 1f));
        Map<TextField, Float> field = Map.of(TextField.TEXT_WORDS, 1f);
        return lists.best(new Query.Terms(field, terms, 1), passing, most);
    }

    @Test
    void scoresAreLucenesInEveryPartOfTheIndex() throws IOException {
        for (String word : List.of("tower", "lamp", "ship", "rope")) {
            ScoreDoc[] expected = searcher.search(new TermQuery(new Term(FIELD, word)), DOCUMENTS).scoreDocs;
            assertThat(expected).hasSizeGreaterThan(20);
            assertThat(written(best(List.of(word), null, DOCUMENTS))).isEqualTo(written(expected));
        }
    }

    /** Many documents tie across blocks. */
    @Test
    void theBestOfSeveralTermsAreThoseOfAllBlocks() throws IOException {
        List<String> words = List.of("lamp", "rope", "ship", "tower");
        double[] sums = new double[DOCUMENTS];
        for (String word : words) {
            for (ScoreDoc hit : searcher.search(new TermQuery(new Term(FIELD, word)), DOCUMENTS).scoreDocs) {
                sums[hit.doc] += hit.score;
            }
        }
        FixedBitSet third = new FixedBitSet(DOCUMENTS);
        for (int n = 0; n < DOCUMENTS; n += 3) {
            third.set(n);
        }
        for (Bits passing : Arrays.asList(null, third)) {
            for (int most : List.of(1, 10, 200, 60_000)) {
                assertThat(written(best(words, passing, most)))
                        .as("%d", most)
                        .isEqualTo(written(plainly(sums, passing, most)));
            }
        }
    }

    private static ScoreDoc[] plainly(double[] sums, @Nullable Bits passing, int most) {
        return IntStream.range(0, DOCUMENTS)
                .filter(n -> sums[n] > 0 && (passing == null || passing.get(n)))
                .mapToObj(n -> new ScoreDoc(n, (float) sums[n]))
                .sorted(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc))
                .limit(most)
                .toArray(ScoreDoc[]::new);
    }

    private static String written(ScoreDoc[] list) {
        StringBuilder written = new StringBuilder();
        for (ScoreDoc hit : list) {
            written.append(hit.doc).append(' ').append(hit.score).append('\n');
        }
        return written.toString();
    }
}
