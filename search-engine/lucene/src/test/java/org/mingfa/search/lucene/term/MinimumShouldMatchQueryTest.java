package org.mingfa.search.lucene.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.search.passage.TextField;

class MinimumShouldMatchQueryTest {

    private static final List<TextField> FIELDS = List.of(TextField.TITLE_WORDS, TextField.TEXT_WORDS);
    private static final Map<TextField, Float> BOOSTS = Map.of(TextField.TITLE_WORDS, 1f, TextField.TEXT_WORDS, 1f);
    private static final List<String> WORDS = List.of("灯", "塔", "船", "雾", "岸");

    /** Words by chance, in two fields; every seventh document has none. */
    private static Directory written() throws IOException {
        Random random = new Random(7);
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int n = 0; n < 700; n++) {
                Document document = new Document();
                for (String word : WORDS) {
                    if (n % 7 > 0 && random.nextInt(3) > 0) {
                        document.add(
                                new StringField(FIELDS.get(random.nextInt(2)).stored(), word, Field.Store.NO));
                    }
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static BooleanQuery word(String word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        FIELDS.forEach(field -> any.add(new TermQuery(new Term(field.stored(), word)), Occur.SHOULD));
        return any.build();
    }

    private static MinimumShouldMatchQuery.Word word(LuceneTerms known, String word) {
        List<MinimumShouldMatchQuery.Place> places = new ArrayList<>();
        known.find(word, BOOSTS, (there, boost) -> places.add(new MinimumShouldMatchQuery.Place(there, boost)));
        return new MinimumShouldMatchQuery.Word(places);
    }

    private static Query plainly(int minimum) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
        WORDS.forEach(word -> any.add(word(word), Occur.SHOULD));
        return any.build();
    }

    private static List<Integer> documents(IndexSearcher searcher, Query query) throws IOException {
        return Arrays.stream(searcher.search(query, 1_000).scoreDocs)
                .map(hit -> hit.doc)
                .toList();
    }

    /** In memory or not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsWhatLuceneFindsOneByOne(boolean inMemory) throws IOException {
        Map<Integer, List<Integer>> counted = new TreeMap<>();
        Map<Integer, List<Integer>> oneByOne = new TreeMap<>();
        Map<Integer, List<Integer>> scored = new TreeMap<>();
        Map<Integer, List<Integer>> scoredPlainly = new TreeMap<>();
        try (Directory directory = written();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            LuceneTerms known = new LuceneTerms(searcher, inMemory);
            for (int minimum = 1; minimum <= WORDS.size() + 1; minimum++) {
                MinimumShouldMatchQuery enough = new MinimumShouldMatchQuery(
                        WORDS.stream().map(word -> word(known, word)).toList(), minimum);
                counted.put(minimum, documents(searcher, new ConstantScoreQuery(enough)));
                oneByOne.put(minimum, documents(searcher, new ConstantScoreQuery(plainly(minimum))));
                scored.put(minimum, documents(searcher, enough));
                scoredPlainly.put(minimum, documents(searcher, plainly(minimum)));
            }
        }
        assertThat(counted).isEqualTo(oneByOne);
        assertThat(scored).isEqualTo(scoredPlainly);
        assertThat(counted.get(3)).hasSizeBetween(100, 600);
        assertThat(counted.get(WORDS.size() + 1)).isEmpty();
    }

    /** From 1 to 9: where the number is a power of two and where it is not. */
    @Test
    void countsEachDocumentByItself() {
        for (int enough = 1; enough <= 9; enough++) {
            BitSlicedCounter counter = new BitSlicedCounter(130, enough);
            for (int word = 0; word < 12; word++) {
                FixedBitSet having = new FixedBitSet(130);
                for (int document = 0; document < 130; document++) {
                    if (word < document % 13) {
                        having.set(document);
                    }
                }
                counter.take(having);
            }
            for (int document = 0; document < 130; document++) {
                assertThat(counter.reached().get(document))
                        .as("%d words, %d are enough", document % 13, enough)
                        .isEqualTo(document % 13 >= enough);
            }
        }
    }
}
