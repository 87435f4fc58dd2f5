package org.mingfa.search.lucene.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.Filter;
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
        lists = new TermAtATime(reader.maxDoc(), new LuceneTerms(searcher, true), new LuceneFilters(searcher));
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

    private ScoreDoc[] lucene(Query.Terms terms, Filter filter, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.terms()
                .forEach((term, weight) -> terms.fields()
                        .forEach((field, boost) -> any.add(
                                new BoostQuery(new TermQuery(new Term(field.stored(), term)), weight * boost),
                                Occur.SHOULD)));
        BooleanQuery query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(LuceneFilters.query(filter), Occur.FILTER)
                .build();
        return searcher.search(query, new TopScoreDocCollectorManager(most, Integer.MAX_VALUE)).scoreDocs;
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
            assertSame(lists.best(ALL, Filter.NONE, most), lucene(ALL, Filter.NONE, most));
        }
    }

    @Test
    void keepsToTheFilter() throws IOException {
        Filter cases = Filter.NONE.and(KeywordField.KIND, Set.of("CASE"));
        ScoreDoc[] found = lists.best(ALL, cases, 50);
        assertThat(found).hasSize(50);
        assertSame(found, lucene(ALL, cases, 50));
        assertSame(lists.best(ALL, cases, 50), found); // as it is remembered
        assertThat(lists.best(ALL, Filter.NONE.and(KeywordField.KIND, Set.of("NONE")), 50))
                .isEmpty();
    }

    @Test
    void leavesNothingBehindForTheNextQuestion() throws IOException {
        Query.Terms other = new Query.Terms(Map.of(TextField.TITLE_WORDS, 1f), Map.of("wind", 1f), 1);
        ScoreDoc[] first = lists.best(other, Filter.NONE, 20);
        lists.best(ALL, Filter.NONE, 20);
        assertSame(lists.best(other, Filter.NONE, 20), first);
        assertThat(lists.best(
                        new Query.Terms(Map.of(TextField.TEXT_WORDS, 1f), Map.of("nowhere", 1f), 1), Filter.NONE, 5))
                .isEmpty();
    }

    @Test
    void knowsWhichTermsTheIndexLacks() {
        NegativeTermCache absent = new NegativeTermCache();
        absent.add(TextField.TITLE_WORDS, "nowhere");
        assertThat(absent.contains(TextField.TITLE_WORDS, "nowhere")).isTrue();
        assertThat(absent.contains(TextField.TEXT_WORDS, "nowhere")).isFalse();
        assertThat(absent.contains(TextField.TITLE_WORDS, "somewhere")).isFalse();
    }
}
