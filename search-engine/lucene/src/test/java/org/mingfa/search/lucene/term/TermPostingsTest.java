package org.mingfa.search.lucene.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
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

/** Terms of more documents than two bytes number, some of which stand in none of the middle. */
class TermPostingsTest {

    private static final int DOCUMENTS = 140_000;
    private static final int MIDDLE = 1 << Character.SIZE;
    private static final String FIELD = "text";

    private static Directory directory;
    private static DirectoryReader reader;
    private static IndexSearcher searcher;

    @BeforeAll
    static void write() throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (int n = 0; n < DOCUMENTS; n++) {
                Document document = new Document();
                document.add(new TextField(FIELD, text(n), Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
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

    private static TermPostings postings(String word) throws IOException {
        return TermPostings.read(searcher, new TermQuery(new Term(FIELD, word)), reader.docFreq(new Term(FIELD, word)));
    }

    @Test
    void scoresAreLucenesInEveryPartOfTheIndex() throws IOException {
        for (String word : List.of("tower", "lamp", "ship", "rope")) {
            ScoreAccumulator sums = new ScoreAccumulator(DOCUMENTS);
            sums.add(postings(word), 1);
            ScoreDoc[] expected = searcher.search(new TermQuery(new Term(FIELD, word)), DOCUMENTS).scoreDocs;
            assertThat(expected).hasSizeGreaterThan(20);
            assertThat(written(sums.takeBest(DOCUMENTS, null))).isEqualTo(written(expected));
        }
    }

    /** What an earlier stretch has is enough to leave out most of the later ones; many documents tie across them. */
    @Test
    void theBestOfSeveralTermsAreThoseOfAllStretches() throws IOException {
        List<String> words = List.of("lamp", "tower", "rope", "ship");
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
        ScoreAccumulator summed = new ScoreAccumulator(DOCUMENTS);
        for (Bits passing : Arrays.asList(null, third)) {
            for (int most : List.of(1, 10, 200, 60_000)) {
                for (String word : words) {
                    summed.add(postings(word), 1);
                }
                ScoreDoc[] best = summed.takeBest(most, passing);
                assertThat(written(best)).as("%d", most).isEqualTo(written(plainly(sums, passing, most)));
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

    @Test
    void marksWhatHasTheTerm() throws IOException {
        LeafReaderContext all = reader.leaves().getFirst();
        for (String word : List.of("tower", "lamp", "ship", "rope")) {
            FixedBitSet marked = new FixedBitSet(DOCUMENTS);
            postings(word).mark(all, marked);
            for (int n = 0; n < DOCUMENTS; n++) {
                if (marked.get(n) != text(n).contains(word)) {
                    fail("%s: document %d", word, n);
                }
            }
        }
    }

    @Test
    void manyDocumentsTakeThreeBytesEachWhereTheyHaveFewScores() throws IOException {
        assertThat(postings("tower").bytes()).isLessThan(DOCUMENTS * 3 + DOCUMENTS / Byte.SIZE + 2_000);
    }
}
