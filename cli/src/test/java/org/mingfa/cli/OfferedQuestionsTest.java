package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.Operation.Fields;
import org.mingfa.answers.search.MissingArticleAnswer;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.gate.SetDirectory;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * On the starter corpus as a new machine builds it, by words and with vectors: every question that the page offers finds the
 * article that stands beside it (mini-program/src/lib/offered.json) first, and whoever tells of violence at home finds the
 * protection order.
 */
class OfferedQuestionsTest {

    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));
    private static final List<String> MODES = List.of("lexical", "hybrid");

    private static final String APPLY = "反家庭暴力法 23";
    private static final String MEASURES = "反家庭暴力法 29";

    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static LiveGeneration live;

    @SuppressWarnings("NullAway.Init")
    private static Searcher searcher;

    @BeforeAll
    static void open() throws IOException {
        data = StarterData.withVectors();
        live = new LiveGeneration(new GenerationStore(data));
        searcher = StandardSearcher.open();
    }

    @AfterAll
    static void close() {
        live.close();
    }

    static Stream<Arguments> offered() throws IOException {
        JsonNode offered = new JsonMapper().readTree(ROOT.resolve("mini-program/src/lib/offered.json"));
        return MODES.stream()
                .flatMap(mode -> Stream.of("situations", "often")
                        .flatMap(place -> offered.get(place).valueStream())
                        .map(one -> Arguments.of(
                                mode,
                                one.get("asks").asString(),
                                one.get("law").asString() + " "
                                        + one.get("article").asString())));
    }

    @ParameterizedTest
    @MethodSource
    void offered(String mode, String asks, String article) {
        assertThat(articles(mode, asks)).first().isEqualTo(article);
    }

    /**
     * What an article shows under 人们这样问 is what typing suggests. A question may fit two articles, so that not each finds its own
     * first (92.5 % of all, .90 of these); where the first is called likely it is the own one.
     */
    @Test
    void knownQuestionsFindTheirArticleFirstAndTheLabelIsRight() {
        List<KnownQuestion> known = live.ask(OfferedQuestionsTest::everyTwentieth);
        assertThat(known).hasSizeGreaterThan(300);
        int first = 0;
        int likely = 0;
        int right = 0;
        for (KnownQuestion one : known) {
            List<HitAnswer> hits = ask("hybrid", one.words()).hits();
            boolean isOwn = !hits.isEmpty() && hits.getFirst().id().equals(one.passage());
            boolean isLikely =
                    !hits.isEmpty() && "likely".equals(hits.getFirst().band());
            first += isOwn ? 1 : 0;
            likely += isLikely ? 1 : 0;
            right += isOwn && isLikely ? 1 : 0;
        }
        assertThat((double) first / known.size()).isGreaterThan(0.87);
        assertThat((double) likely / known.size()).isGreaterThan(0.8);
        assertThat((double) right / likely).isGreaterThan(0.98);
    }

    /** The label was learned from one question; of stories it would be wrong once in four. */
    @Test
    void noHitOfAStoryIsCalledLikely() {
        List<SearchAnswer> stories = new SetDirectory(data)
                .topics("several-questions").statuteTopics().stream()
                        .limit(40)
                        .map(topic -> ask("hybrid", topic.question()))
                        .filter(answer -> !answer.parts().isEmpty())
                        .toList();
        assertThat(stories).hasSizeGreaterThan(20).allSatisfy(answer -> {
            assertThat(answer.hits()).extracting(HitAnswer::band).doesNotContain("likely");
            assertThat(answer.answer()).isNull();
        });
    }

    private record KnownQuestion(String passage, String words) {}

    private static List<KnownQuestion> everyTwentieth(OpenGeneration generation) {
        RankRequest all =
                new RankRequest(new Query.All(), Filter.NONE, RankRequest.Order.POSITION, RankRequest.DEEPEST);
        List<String> ids = generation.index().rank(all).entries().stream()
                .map(Ranking.ScoredPassage::id)
                .toList();
        List<KnownQuestion> known = generation.index().passages(ids).stream()
                .filter(LawPassage.class::isInstance)
                .map(LawPassage.class::cast)
                .filter(passage ->
                        generation.catalogue().get(passage.law()).validityAt(Today.date()) == Validity.IN_FORCE)
                .flatMap(passage -> passage.questions().stream().map(words -> new KnownQuestion(passage.id(), words)))
                .toList();
        return IntStream.range(0, known.size())
                .filter(at -> at % 20 == 0)
                .mapToObj(known::get)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "在吗", "谢谢", "123456", "0", "哈哈哈哈", "asdfghjkl", "？？？", "啊啊啊啊", "today is sunny"})
    void greetingsDigitsAndNoiseEndAsNothing(String noise) {
        for (String mode : MODES) {
            assertThat(hitsOf(mode, noise)).as(mode).isEmpty();
        }
    }

    private static List<HitAnswer> hitsOf(String mode, String words) {
        try {
            return ask(mode, words).hits();
        } catch (Refusal nothingToSearchFor) {
            return List.of();
        }
    }

    @Test
    void anArticleThatALawNeverHadIsCalledSo() {
        for (String mode : MODES) {
            SearchAnswer answer = ask(mode, "民法典第一千三百条");
            assertThat(answer.hits()).isEmpty();
            MissingArticleAnswer missing = Objects.requireNonNull(answer.notHeld());
            assertThat(missing.why()).isEqualTo("no_such_article");
            assertThat(missing.detail()).isEqualTo("《中华人民共和国民法典》的这个版本没有第一千三百条；它到第一千二百六十条为止。");
        }
    }

    static Stream<Arguments> violence() {
        return each(
                "老公打我怎么办",
                "老公动手打我，怎么让法院不许他靠近我",
                "丈夫打我",
                "老婆打我",
                "婆婆打我",
                "老公又动手了",
                "老公喝了酒就打人",
                "被家暴了怎么办",
                "老公家暴怎么办",
                "他威胁我要杀我",
                "男朋友威胁要杀我",
                "前夫跟踪我骚扰我",
                "不许他靠近我",
                "孩子被爸爸打",
                "保护令",
                "怎么申请保护令");
    }

    @ParameterizedTest
    @MethodSource
    void violence(String mode, String asks) {
        SearchAnswer answer = ask(mode, asks);
        assertThat(answer.safety()).isNotNull();
        assertThat(articles(answer)).first().isIn(APPLY, MEASURES);
    }

    static Stream<Arguments> both() {
        return each("老公打我怎么办", "老公动手打我，怎么让法院不许他靠近我", "怎么申请保护令");
    }

    @ParameterizedTest
    @MethodSource
    void both(String mode, String asks) {
        assertThat(articles(mode, asks).stream().limit(2)).containsExactlyInAnyOrder(APPLY, MEASURES);
    }

    static Stream<Arguments> thirdParties() {
        return each("邻居打我怎么赔偿", "打架把人打伤了要赔多少", "老公打工没发工资", "离婚打官司要多少钱");
    }

    @ParameterizedTest
    @MethodSource
    void thirdParties(String mode, String asks) {
        SearchAnswer answer = ask(mode, asks);
        assertThat(answer.safety()).isNull();
        assertThat(articles(answer)).isNotEmpty().first().isNotIn(Set.of(APPLY, MEASURES));
    }

    @Test
    void theTerminalSaysWhomToCallAboveWhatWasFound() {
        CommandRun run = CommandRun.of("search", "老公打我怎么办", "--data", data.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines().limit(6))
                .map(line -> line.substring(0, Math.min(3, line.length())))
                .containsExactly("有人正", "110", "123", "123", "", "1. ");
    }

    private static Stream<Arguments> each(String... questions) {
        return MODES.stream().flatMap(mode -> Stream.of(questions).map(question -> Arguments.of(mode, question)));
    }

    private static List<String> articles(String mode, String asks) {
        return articles(ask(mode, asks));
    }

    /** Those that are shown: the nearest where nothing answers. */
    private static List<String> articles(SearchAnswer answer) {
        return Stream.concat(answer.hits().stream(), answer.possiblyRelated().stream())
                .map(OfferedQuestionsTest::name)
                .toList();
    }

    private static String name(HitAnswer hit) {
        return Objects.requireNonNull(hit.law()).shortTitle() + " "
                + Objects.requireNonNull(hit.article()).ordinal();
    }

    private static SearchAnswer ask(String mode, String words) {
        SearchQuestion question = SearchOperations.SEARCH.read(Fields.of(Map.of("q", words, "limit", 5, "mode", mode)));
        return live.ask(new SearchAnswers(() -> searcher, Today.dates()).read(question));
    }
}
