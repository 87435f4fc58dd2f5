package org.mingfa.search.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.TextField;

/** An engine ranks as the reference engine does: the same passages, the same questions, nearly the same first ten. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before every test
public abstract class RelevanceContract {

    /** Places of ten that must agree on average. */
    public static final double LEAST_AGREEMENT = 9;

    private static final int PASSAGES = 3_000;
    private static final int QUESTIONS = 200;
    private static final long TODAY = 18_000;

    @TempDir
    Path directory;

    private final PassageGenerator generator = new PassageGenerator(1, 0);
    private LegalIndex tested;
    private LegalIndex compared;

    /** The engine under test. */
    protected abstract SearchEngine engine();

    /** Settings that it needs to find its server; none by default. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    /** The engine to agree with. */
    protected abstract SearchEngine reference();

    private IndexLocation place(SearchEngine engine, Map<String, String> settings) {
        return new IndexLocation(directory.resolve(engine.name()), "relevance", settings);
    }

    @BeforeEach
    void buildBoth() throws IOException {
        tested = built(engine(), place(engine(), settings()));
        compared = built(reference(), place(reference(), Map.of()));
    }

    private LegalIndex built(SearchEngine engine, IndexLocation place) throws IOException {
        Files.createDirectories(place.directory());
        try (IndexBuild build = engine.create(place)) {
            for (long n = 0; n < PASSAGES; n++) {
                build.add(generator.passage(n));
            }
            build.commit();
        }
        return engine.open(place);
    }

    @AfterEach
    void closeBoth() throws IOException {
        tested.close();
        compared.close();
        engine().delete(place(engine(), settings()));
        reference().delete(place(reference(), Map.of()));
    }

    @Test
    void ranksWordsAsTheReferenceDoes() {
        agree(Map.of(TextField.TEXT_WORDS, 1f, TextField.TITLE_WORDS, 0.2f), Filter.NONE);
    }

    @Test
    void ranksPairsOfCharactersAsTheReferenceDoes() {
        agree(Map.of(TextField.TEXT_BIGRAMS, 1f, TextField.TITLE_BIGRAMS, 0.5f), Filter.NONE);
    }

    @Test
    void ranksWhatIsInForceAsTheReferenceDoes() {
        agree(Map.of(TextField.TEXT_WORDS, 1f), Filter.NONE.inForceOn(TODAY));
    }

    private void agree(Map<TextField, Float> fields, Filter filter) {
        TextField main = fields.containsKey(TextField.TEXT_WORDS) ? TextField.TEXT_WORDS : TextField.TEXT_BIGRAMS;
        List<String> questions =
                LongStream.range(0, QUESTIONS).mapToObj(String::valueOf).toList();
        FirstTen agreement = FirstTen.compare(
                questions,
                question -> ids(tested, fields, filter, main, question),
                question -> ids(compared, fields, filter, main, question));
        assertThat(agreement.mean())
                .as("first ten in common, %s", agreement.differing())
                .isGreaterThanOrEqualTo(LEAST_AGREEMENT);
    }

    private List<String> ids(
            LegalIndex index, Map<TextField, Float> fields, Filter filter, TextField main, String question) {
        Query terms = new Query.Terms(fields, generator.question(Long.parseLong(question), main), 1);
        return index.rank(RankRequest.best(terms, filter, 10)).entries().stream()
                .map(Ranking.ScoredPassage::id)
                .toList();
    }
}
