package org.mingfa.search.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.search.testkit.SamplePassages.article;
import static org.mingfa.search.testkit.SamplePassages.reasoning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.LegalIndex.Capability;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.LegalIndex.FacetCounts;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.TextField;
import org.mingfa.search.testkit.SamplePassages.Sample;
import org.mingfa.text.problem.Refusal;

/** What every engine does, tested on the engine itself. */
public abstract class LegalIndexContract {

    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2021, 1, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before every test
    Path directory;

    private @Nullable LegalIndex opened;

    /** The engine under test. */
    protected abstract SearchEngine engine();

    /** Settings that the engine needs to find its server; none by default. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    @AfterEach
    void closeIndex() throws IOException {
        if (opened != null) {
            opened.close();
        }
        engine().delete(place("g1"));
        engine().delete(place("g2"));
    }

    private IndexLocation place(String generation) {
        return new IndexLocation(directory.resolve(generation), generation, settings());
    }

    private void given(Sample... samples) throws IOException {
        build("g1", samples);
        opened = engine().open(place("g1"));
    }

    private LegalIndex index() {
        return Objects.requireNonNull(opened, "given(...) comes first");
    }

    private void build(String generation, Sample... samples) throws IOException {
        try (IndexBuild build = engine().create(place(generation))) {
            for (Sample sample : samples) {
                build.add(sample.indexed());
            }
            build.commit();
        }
    }

    private static Query.Terms words(String... terms) {
        return words(1, terms);
    }

    private static Query.Terms words(int minimumMatch, String... terms) {
        Map<String, Float> weights = Arrays.stream(terms).collect(Collectors.toMap(term -> term, term -> 1f));
        return new Query.Terms(Map.of(TextField.TEXT_WORDS, 1f), weights, minimumMatch);
    }

    private List<String> ids(Query query) {
        return ids(RankRequest.best(query, Filter.NONE, 100));
    }

    private List<String> ids(RankRequest request) {
        return index().rank(request).entries().stream().map(one -> one.id()).toList();
    }

    @Test
    void ranksMoreAndRarerTermsFirst() throws IOException {
        given(
                article("a", 1, "合同 应当 履行"),
                article("a", 2, "合同 解除 应当 通知"),
                article("a", 3, "应当 应当"),
                article("a", 4, "继承 开始"));
        assertThat(ids(words("合同", "解除"))).containsExactly("a#2", "a#1");
        assertThat(ids(words("量子"))).isEmpty();
    }

    @Test
    void breaksTiesByPassageId() throws IOException {
        given(article("c", 1, "时效"), article("a", 1, "时效"), article("b", 1, "时效"));
        assertThat(ids(words("时效"))).containsExactly("a#1", "b#1", "c#1");
    }

    @Test
    void weighsFieldsAndTerms() throws IOException {
        given(
                article("a", 1, "甲 丙").with(TextField.TITLE_WORDS, "乙"),
                article("a", 2, "乙 丙").with(TextField.TITLE_WORDS, "甲"));
        Map<String, Float> term = Map.of("甲", 1f);
        assertThat(ids(new Query.Terms(Map.of(TextField.TEXT_WORDS, 1f, TextField.TITLE_WORDS, 3f), term, 1)))
                .containsExactly("a#2", "a#1");
        assertThat(ids(new Query.Terms(Map.of(TextField.TEXT_WORDS, 3f, TextField.TITLE_WORDS, 1f), term, 1)))
                .containsExactly("a#1", "a#2");
        assertThat(ids(new Query.Terms(Map.of(TextField.TEXT_WORDS, 1f), Map.of("甲", 1f, "乙", 5f), 1)))
                .containsExactly("a#2", "a#1");
    }

    @Test
    void countsTermsOverAllFieldsForTheMinimumMatch() throws IOException {
        given(
                article("a", 1, "甲 乙"),
                article("a", 2, "甲").with(TextField.TITLE_WORDS, "乙"),
                article("a", 3, "甲").with(TextField.TITLE_WORDS, "甲"));
        Map<TextField, Float> fields = Map.of(TextField.TEXT_WORDS, 1f, TextField.TITLE_WORDS, 1f);
        assertThat(ids(new Query.Terms(fields, Map.of("甲", 1f, "乙", 1f), 2))).containsExactlyInAnyOrder("a#1", "a#2");
    }

    @Test
    void findsPhrasesOnlySideBySide() throws IOException {
        given(article("a", 1, "诉讼 时效 期间"), article("a", 2, "时效 诉讼"), article("a", 3, "诉讼 的 时效"));
        assertThat(ids(new Query.Phrase(List.of(TextField.TEXT_BIGRAMS), List.of("诉讼", "时效"))))
                .containsExactly("a#1");
    }

    @Test
    void requiresAndExcludesWithoutScoring() throws IOException {
        given(article("a", 1, "借款 利息"), article("a", 2, "借款 利息 复利"), article("a", 3, "利息"));
        Query.Every every = new Query.Every(words("利息"), List.of(words("借款")), List.of(words("复利")));
        assertThat(ids(every)).containsExactly("a#1");
    }

    @Test
    void filtersByAnyValueOfAKeyword() throws IOException {
        given(
                article("a", 1, "期间").with(KeywordField.LEVEL, "法律"),
                article("b", 1, "期间").with(KeywordField.LEVEL, "司法解释"),
                article("c", 1, "期间").with(KeywordField.LEVEL, "行政法规"));
        Filter filter = Filter.NONE.and(KeywordField.LEVEL, Set.of("法律", "司法解释"));
        Filter named = filter.and(KeywordField.ID, Set.of("c#1", "b#1", "a#1", "absent#1"));
        assertThat(ids(RankRequest.best(words("期间"), filter, 10))).containsExactly("a#1", "b#1");
        assertThat(ids(RankRequest.best(new Query.All(), named, 10))).containsExactly("a#1", "b#1");
    }

    @Test
    void filtersByTheDayInForceWithBothBordersRight() throws IOException {
        given(
                article("old", 1, "期间").inForce(LONG_AGO, REFORM),
                article("new", 1, "期间").inForce(REFORM, null),
                article("undated", 1, "期间")
                        .with(NumberField.FROM, NumberField.ALWAYS)
                        .with(NumberField.UNTIL, NumberField.NEVER));
        assertThat(on(REFORM.minusDays(1))).containsExactly("old#1", "undated#1");
        assertThat(on(REFORM)).containsExactly("new#1", "undated#1");
        assertThat(on(LONG_AGO.minusDays(1))).containsExactly("undated#1");
    }

    private List<String> on(LocalDate date) {
        return ids(RankRequest.best(words("期间"), Filter.NONE.inForceOn(date.toEpochDay()), 10));
    }

    /** What is found by the deadline is given and said to be a part; an engine that cannot stop gives the whole. */
    @Test
    void saysWhenTheTimeWasTooShort() throws IOException {
        given(article("a", 1, "期间 届满"), article("a", 2, "期间 中断"));
        RankRequest asked = RankRequest.best(words("期间"), Filter.NONE, 10).by(TimeBudget.in(Duration.ofMinutes(1)));
        assertThat(List.of(ids(asked).size(), index().rank(asked).cutShort())).isEqualTo(List.of(2, false));
        Ranking late = index().rank(asked.by(new TimeBudget(System.nanoTime() - 1)));
        assertThat(late.cutShort()).isEqualTo(late.entries().size() < 2);
        Set<KeywordField> kinds = Set.of(KeywordField.DOCUMENT);
        FacetCounts whole = index().facets(words("期间"), Filter.NONE, kinds, 2, TimeBudget.in(Duration.ofMinutes(1)));
        assertThat(whole)
                .isEqualTo(new FacetCounts(Map.of(KeywordField.DOCUMENT, List.of(new FacetCount("a", 2))), false));
        FacetCounts lateCounts =
                index().facets(words("期间"), Filter.NONE, kinds, 2, new TimeBudget(System.nanoTime() - 1));
        assertThat(lateCounts.cutShort()).isEqualTo(!lateCounts.equals(whole));
    }

    @Test
    void ordersByDateLevelAndPosition() throws IOException {
        given(
                article("a", 2, "期间").with(NumberField.DATE, 10).with(NumberField.RANK, 1),
                article("b", 1, "期间").with(NumberField.DATE, 30).with(NumberField.RANK, 1),
                article("c", 3, "期间").with(NumberField.DATE, 20).with(NumberField.RANK, 0));
        Query all = words("期间");
        assertThat(ids(new RankRequest(all, Filter.NONE, Order.NEWEST, 10))).containsExactly("b#1", "c#3", "a#2");
        assertThat(ids(new RankRequest(all, Filter.NONE, Order.LEVEL, 10))).containsExactly("c#3", "b#1", "a#2");
        assertThat(ids(new RankRequest(new Query.All(), Filter.NONE, Order.POSITION, 2)))
                .containsExactly("b#1", "a#2");
    }

    @Test
    void returnsNoMoreThanTheDepth() throws IOException {
        given(IntStream.rangeClosed(1, 30).mapToObj(n -> article("a", n, "期间")).toArray(Sample[]::new));
        Ranking ranking = index().rank(RankRequest.best(words("期间"), Filter.NONE, 7));
        assertThat(ranking.entries()).hasSize(7);
        assertThat(index().passageCount()).isEqualTo(30);
    }

    @Test
    void givesPassagesBackWholeAndInTheOrderAskedFor() throws IOException {
        Sample law = article("a", 1, "文本 “引号” 😀 \n 第二款");
        Sample decided = reasoning("case1", "本院 认为");
        given(law, decided, article("a", 2, "其他"));
        assertThat(index().passages(List.of("case1~0", "missing#1", "a#1")))
                .containsExactly(decided.indexed().passage(), law.indexed().passage());
        assertThat(index().passages(List.of())).isEmpty();
    }

    @Test
    void countsFacetsOverAllMatchesMostFrequentFirst() throws IOException {
        given(
                article("a", 1, "期间").with(KeywordField.LEVEL, "法律"),
                article("a", 2, "期间").with(KeywordField.LEVEL, "法律"),
                article("b", 1, "期间").with(KeywordField.LEVEL, "司法解释"),
                article("c", 1, "期间").with(KeywordField.LEVEL, "行政法规"),
                article("d", 1, "其他").with(KeywordField.LEVEL, "法律"));
        assertThat(index().facets(words("期间"), Filter.NONE, Set.of(KeywordField.LEVEL, KeywordField.CAUSE), 2))
                .isEqualTo(Map.of(
                        KeywordField.LEVEL,
                        List.of(new FacetCount("法律", 2), new FacetCount("司法解释", 1)),
                        KeywordField.CAUSE,
                        List.of()));
    }

    @Test
    void filtersByOneOfSeveralValuesOfAPassage() throws IOException {
        given(
                article("a", 1, "适用").with(KeywordField.CITES, "民法典#188", "民法典#192"),
                article("a", 2, "适用").with(KeywordField.CITES, "民法典#18"));
        Filter cites = Filter.NONE.and(KeywordField.CITES, Set.of("民法典#188"));
        assertThat(ids(RankRequest.best(new Query.All(), cites, 10))).containsExactly("a#1");
    }

    @Test
    void explainsMatchesAndOnlyThem() throws IOException {
        given(article("a", 1, "期间"), article("a", 2, "其他"));
        if (index().capabilities().contains(Capability.EXPLAIN)) {
            assertThat(index().explain(words("期间"), "a#1")).isNotEmpty();
        }
        assertThat(index().explain(words("期间"), "a#2")).isEmpty();
        assertThat(index().explain(words("期间"), "missing")).isEmpty();
    }

    @Test
    void findsNearestVectorsThatPassTheFilter() throws IOException {
        given(
                article("a", 1, "甲").withVector(1, 0, 0).with(KeywordField.LEVEL, "法律"),
                article("a", 2, "乙").withVector(0.8f, 0.6f, 0).with(KeywordField.LEVEL, "法律"),
                article("a", 3, "丙").withVector(0.99f, 0.141f, 0).with(KeywordField.LEVEL, "司法解释"));
        assertThat(index().capabilities()).contains(Capability.VECTORS);
        Query nearest = new Query.Nearest(new float[] {1, 0, 0});
        assertThat(ids(nearest)).containsExactly("a#1", "a#3", "a#2");
        Filter laws = Filter.NONE.and(KeywordField.LEVEL, Set.of("法律"));
        assertThat(ids(RankRequest.best(nearest, laws, 10))).containsExactly("a#1", "a#2");
    }

    @Test
    void declaresThatItHasNoVectors() throws IOException {
        given(article("a", 1, "甲"));
        assertThat(index().capabilities()).doesNotContain(Capability.VECTORS);
    }

    @Test
    void givesEverythingBackButTheTokens() throws IOException {
        List<Sample> given = List.of(
                reasoning("case1", "本院 认为").with(KeywordField.CITES, "示例法#1", "民法典#188"),
                article("b", 2, "乙 “引号” 😀").with(NumberField.FROM, NumberField.ALWAYS),
                article("a", 10, "丙").with(KeywordField.LEVEL, "法律").withVector(0.6f, -0.8f, 1e-9f),
                article("a", 9, "丁").with(NumberField.UNTIL, 19_000).withVector(0, 1, 0));
        given(given.toArray(Sample[]::new));
        try (Stream<IndexDocument> contents = index().contents()) {
            assertThat(contents.map(Everything::of))
                    .containsExactlyElementsOf(given.stream()
                            .map(sample -> Everything.of(sample.indexed()))
                            .sorted(Comparator.comparing(one -> one.passage().id()))
                            .toList());
        }
    }

    /** A passage without its tokens, comparable as a whole. */
    private record Everything(
            Passage passage,
            Map<KeywordField, List<String>> keywords,
            Map<NumberField, Long> numbers,
            List<Float> vector) {
        static Everything of(IndexDocument indexed) {
            Map<KeywordField, List<String>> sorted = new EnumMap<>(KeywordField.class);
            indexed.keywords()
                    .forEach((field, values) ->
                            sorted.put(field, values.stream().sorted().toList()));
            List<Float> vector = new ArrayList<>();
            for (float component : indexed.vector()) {
                vector.add(component);
            }
            return new Everything(indexed.passage(), sorted, indexed.numbers(), vector);
        }
    }

    @Test
    void givesBackNothingOfAnEmptyIndex() throws IOException {
        given();
        assertThat(index().contents()).isEmpty();
    }

    @Test
    void givesBackAllOfALongIndex() throws IOException {
        given(IntStream.range(0, 1_203).mapToObj(n -> article("a", n + 1, "期间")).toArray(Sample[]::new));
        assertThat(index().contents().map(one -> one.passage().id()).distinct()).hasSize(1_203);
    }

    @Test
    void keepsGenerationsApart() throws IOException {
        build("g2", article("b", 1, "期间"));
        given(article("a", 1, "期间"));
        assertThat(ids(words("期间"))).containsExactly("a#1");
    }

    @Test
    void discardsABuildThatWasNotCommitted() throws IOException {
        try (IndexBuild build = engine().create(place("g2"))) {
            build.add(article("a", 1, "期间").indexed());
        }
        assertThatThrownBy(() -> engine().open(place("g2"))).isInstanceOfAny(IOException.class, Refusal.class);
    }

    @Test
    void takesPassagesAndAnswersFromManyThreads() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4);
                IndexBuild build = engine().create(place("g1"))) {
            all(
                    threads,
                    IntStream.range(0, 200)
                            .<Callable<Boolean>>mapToObj(n -> () -> {
                                build.add(article("a", n + 1, "期间 数" + n).indexed());
                                return true;
                            })
                            .toList());
            build.commit();
        }
        opened = engine().open(place("g1"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            all(
                    threads,
                    IntStream.range(0, 100)
                            .<Callable<Boolean>>mapToObj(n -> () -> {
                                assertThat(ids(words("数" + n))).containsExactly("a#" + (n + 1));
                                return true;
                            })
                            .toList());
        }
        assertThat(index().passageCount()).isEqualTo(200);
    }

    private static void all(ExecutorService threads, List<Callable<Boolean>> tasks) throws Exception {
        assertThat(threads.invokeAll(tasks))
                .allSatisfy(task -> assertThat(task.get()).isTrue());
    }
}
