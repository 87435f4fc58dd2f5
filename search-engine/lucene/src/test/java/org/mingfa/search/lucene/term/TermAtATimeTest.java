package org.mingfa.search.lucene.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.Query;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.TextField;

/** Beside Lucene's own lists: an index of several segments, of which some documents were deleted. */
class TermAtATimeTest {

    private static final List<String> WORDS = List.of("lamp", "tower", "ship", "fog", "shore", "rope", "wind");
    private static final Query.Terms ALL = new Query.Terms(
            Map.of(TextField.TEXT_WORDS, 1f, TextField.TITLE_WORDS, 0.2f),
            Map.of("lamp", 1f, "tower", 1f, "ship", 0.7f, "fog", 1f, "nowhere", 1f),
            1);

    private Directory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private TermAtATime lists;

    @BeforeEach
    void open() throws IOException {
        directory = written();
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        lists = new TermAtATime(searcher);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    /** Words by chance, the later ones rarer. */
    private static Directory written() throws IOException {
        Random random = new Random(7);
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int n = 0; n < 1_500; n++) {
                Document document = new Document();
                document.add(text(TextField.TEXT_WORDS, random, 1 + random.nextInt(60)));
                document.add(text(TextField.TITLE_WORDS, random, 1 + random.nextInt(4)));
                document.add(new StringField(KeywordField.KIND.name(), n % 3 == 0 ? "CASE" : "LAW", Field.Store.NO));
                document.add(new StringField(KeywordField.ID.name(), "p" + n, Field.Store.NO));
                writer.addDocument(document);
                if (n % 400 == 399) {
                    writer.flush();
                }
            }
            for (int n = 0; n < 1_500; n += 11) {
                writer.deleteDocuments(new Term(KeywordField.ID.name(), "p" + n));
            }
        }
        return directory;
    }

    private static Field text(TextField field, Random random, int length) {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < length; n++) {
            words.append(WORDS.get(random.nextInt(1 + random.nextInt(WORDS.size()))))
                    .append(' ');
        }
        return new org.apache.lucene.document.TextField(field.stored(), words.toString(), Field.Store.NO);
    }

    private static org.apache.lucene.search.Query query(Query.Terms terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(terms.minimumMatch());
        terms.terms().forEach((term, weight) -> {
            BooleanQuery.Builder places = new BooleanQuery.Builder();
            terms.fields()
                    .forEach((field, boost) -> places.add(
                            new BoostQuery(new TermQuery(new Term(field.stored(), term)), weight * boost),
                            Occur.SHOULD));
            any.add(places.build(), Occur.SHOULD);
        });
        return any.build();
    }

    private static TermQuery ofKind(String kind) {
        return new TermQuery(new Term(KeywordField.KIND.name(), kind));
    }

    private ScoreDoc[] lucene(Query.Terms terms, int most) throws IOException {
        return searcher.search(query(terms), new TopScoreDocCollectorManager(most, Integer.MAX_VALUE)).scoreDocs;
    }

    private void assertSame(ScoreDoc[] found, ScoreDoc[] expected) {
        assertThat(Arrays.stream(found).map(hit -> hit.doc))
                .isEqualTo(Arrays.stream(expected).map(hit -> hit.doc).toList());
        for (int at = 0; at < found.length; at++) {
            assertThat(found[at].score).isCloseTo(expected[at].score, within(1e-5f));
        }
    }

    @Test
    void ranksAsLuceneDoes() throws IOException {
        assertThat(reader.leaves()).hasSizeGreaterThan(2);
        for (int most : List.of(1, 10, 200, 2_000)) {
            assertSame(lists.best(ALL, null, most), lucene(ALL, most));
        }
    }

    @Test
    void keepsToWhatMayPass() throws IOException {
        FixedBitSet cases = documents(ofKind("CASE"));
        ScoreDoc[] expected = Arrays.stream(lucene(ALL, 2_000))
                .filter(hit -> cases.get(hit.doc))
                .limit(50)
                .toArray(ScoreDoc[]::new);
        assertThat(expected).hasSize(50);
        assertSame(lists.best(ALL, cases, 50), expected);
        assertThat(lists.best(ALL, documents(ofKind("NONE")), 50)).isEmpty();
    }

    private FixedBitSet documents(org.apache.lucene.search.Query query) throws IOException {
        FixedBitSet documents = new FixedBitSet(reader.maxDoc());
        for (ScoreDoc hit : searcher.search(query, reader.maxDoc()).scoreDocs) {
            documents.set(hit.doc);
        }
        return documents;
    }

    @Test
    void leavesNothingBehindForTheNextQuestion() throws IOException {
        Query.Terms other = new Query.Terms(Map.of(TextField.TITLE_WORDS, 1f), Map.of("wind", 1f), 1);
        ScoreDoc[] first = lists.best(other, null, 20);
        lists.best(ALL, null, 20);
        assertSame(lists.best(other, null, 20), first);
        assertThat(lists.best(new Query.Terms(Map.of(TextField.TEXT_WORDS, 1f), Map.of("nowhere", 1f), 1), null, 5))
                .isEmpty();
    }

    @Test
    void findsWhatHasEnoughOfTheTermsInAnyField() throws IOException {
        for (int minimum = 1; minimum <= ALL.terms().size(); minimum++) {
            Query.Terms terms = new Query.Terms(ALL.fields(), ALL.terms(), minimum);
            assertThat(lists.matching(terms)).as("%d", minimum).isEqualTo(documents(query(terms)));
        }
        assertThat(lists.matching(new Query.Terms(ALL.fields(), ALL.terms(), 4)).cardinality())
                .isBetween(100, 1_300);
    }
}
