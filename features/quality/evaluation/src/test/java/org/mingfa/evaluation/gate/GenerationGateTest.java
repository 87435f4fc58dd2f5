package org.mingfa.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.EvaluationReport;
import org.mingfa.evaluation.EvaluationRequest;
import org.mingfa.evaluation.StarterGeneration;
import org.mingfa.evaluation.gate.SetVerdict.Status;
import org.mingfa.evaluation.gate.Thresholds.SearchMode;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.run.KnownItemCheck;
import org.mingfa.evaluation.run.KnownItemCheck.Agreement;
import org.mingfa.evaluation.run.StatuteSearch;
import org.mingfa.evaluation.run.TopicCoverage;
import org.mingfa.evaluation.topic.InvalidInputException;
import org.mingfa.evaluation.topic.KnownItem;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.query.Selection;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.document.Provision;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;

/** The gate on real generations of the starter corpus, on Lucene. */
class GenerationGateTest {

    /** The digests were checked up to this day. */
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final Segmenter SEGMENTER = new HanlpSegmenter();
    private static final Searcher SEARCHER = new Searcher(SEGMENTER, new QuestionWords(), null);
    private static final Evaluation EVALUATION = new Evaluation(System::nanoTime, done -> {});

    @TempDir
    private static Path folder;

    private static OpenGeneration whole;

    @BeforeAll
    static void build() throws IOException {
        whole = StarterGeneration.build(folder.resolve("whole"), SEGMENTER, title -> true);
    }

    @AfterAll
    static void close() {
        whole.close();
    }

    private static SetDirectory sets() {
        return new SetDirectory(folder.resolve("no-such-folder"));
    }

    private static GateReport gate(OpenGeneration candidate, OpenGeneration live) {
        return new GenerationGate(SEARCHER, EVALUATION).check(candidate, live, sets().gated(), TODAY);
    }

    @Test
    void everyArticleOfTheStarterTopicsIsInTheStarterCorpus() {
        List<StatuteTopic> topics = sets().topics(SetDirectory.STARTER).statuteTopics();
        TopicCoverage coverage = TopicCoverage.of(topics, whole, new AsOf.Day(TODAY));

        assertThat(topics).hasSizeGreaterThanOrEqualTo(60);
        assertThat(coverage.missing()).isEmpty();
        assertThat(coverage.share()).isEqualTo(1);
    }

    @Test
    void promotesTheWholeGenerationAndSaysHowFarItIsFromTheFloor() {
        GateReport report = gate(whole, null);

        assertThat(report.sets().getFirst().reason()).isEqualTo("各项指标均不低于下限。");
        assertThat(report.passes()).isTrue();
        assertThat(report.isMeasured()).isTrue();
        assertThat(report.sets().get(1).reason()).isEqualTo("这一代没有向量（--vectors off）。");
        assertThat(report.sets().get(2).reason()).matches("预期值不适用于收录 \\d+ 部法律的一代。");
    }

    /** Searches that people wait for end after some seconds; what a gate asks ends when it is answered. */
    @Test
    void aBusyMachineChangesNoVerdict() {
        GateReport report = new GenerationGate(SEARCHER.within(Duration.ZERO), EVALUATION)
                .check(whole, whole, sets().gated(), TODAY);

        assertThat(report).isEqualTo(gate(whole, whole));
    }

    /** What is shown beside and within hits is not what a gate measures. */
    @Test
    void theOrderIsTheSameWithoutWhatIsOnlyShown() {
        List<String> asked = new ArrayList<>(List.of("民法典第一百八十八条", "民法典第188条的诉讼时效", "“诉讼时效”"));
        sets().topics(SetDirectory.STARTER).statuteTopics().forEach(topic -> asked.add(topic.question()));
        for (String question : asked) {
            SearchRequest request = SearchRequest.of(question, new AsOf.Day(TODAY))
                    .with(Selection.of(PassageKind.STATUTE, PassageKind.INTERPRETATION, PassageKind.NOTICE))
                    .withLimit(SearchRequest.MOST);

            assertThat(SEARCHER.order(whole, request))
                    .extracting(FusedPassage::id, FusedPassage::score)
                    .isEqualTo(SEARCHER.search(whole, request).hits().stream()
                            .map(hit -> tuple(hit.id(), hit.score()))
                            .toList());
        }
    }

    /** A dictionary that knows no word: what is indexed are single characters, which no query's words meet. */
    @Test
    void refusesAGenerationWhoseDictionaryWasEmptied() throws IOException {
        Segmenter empty = new Segmenter() {
            @Override
            public List<Token> words(String text) {
                List<Token> tokens = new ArrayList<>();
                for (int i = 0; i < text.length(); i++) {
                    tokens.add(new Token(text.substring(i, i + 1), i, i + 1));
                }
                return tokens;
            }

            @Override
            public List<Token> bigrams(String text) {
                return SEGMENTER.bigrams(text);
            }

            @Override
            public String fingerprint() {
                return "empty";
            }
        };
        try (OpenGeneration emptied = StarterGeneration.build(folder.resolve("emptied"), empty, title -> true)) {
            GateReport report = gate(emptied, whole);

            System.out.println("emptied dictionary: " + report.sets().getFirst().metrics());
            assertThat(report.passes()).isFalse();
            assertThat(report.sets().getFirst().status()).isEqualTo(Status.FAILED);
            assertThat(report.sets().getFirst().reason()).startsWith("低于下限：").contains("实测", "预期", "下限");
        }
    }

    /** Above the written floor, and yet worse than what serves: the margin holds against the live generation as well. */
    @Test
    void refusesToLoseMoreThanAllowedAgainstTheLiveGeneration() {
        EvaluationRequest request = EvaluationRequest.of(sets().topics(SetDirectory.STARTER), topic -> List.of(), "sys")
                .withMetrics(List.of(Metric.parse("R@10")));
        Thresholds expected = ThresholdFile.read(
                "e.yaml",
                "set: starter\nas_of: any\nrequires: {articles: 0.9}\nlexical:\n  R@10: {value: 0, allowed_loss: 0}\n");
        GateSet set = new GateSet(expected, sets().topics(SetDirectory.STARTER));
        EvaluationReport nothing = EVALUATION.run(request);
        EvaluationReport something = EVALUATION.run(
                EvaluationRequest.of(request.set(), search(), "sys").withMetrics(request.metrics()));

        assertThat(SetVerdict.of(expected, SearchMode.LEXICAL, nothing).status())
                .isEqualTo(Status.PASSED);
        assertThat(SetVerdict.of(set, SearchMode.LEXICAL, nothing, something).status())
                .isEqualTo(Status.FAILED);
        assertThat(SetVerdict.of(set, SearchMode.LEXICAL, nothing, something).reason())
                .matches("不如线上一代：R@10 实测 0\\.0000，线上一代 0\\.\\d{4}，至多可低 0\\.0000。");
        assertThat(SetVerdict.of(set, SearchMode.LEXICAL, something, nothing).status())
                .isEqualTo(Status.PASSED);
    }

    private static StatuteSearch search() {
        return new StatuteSearch(SEARCHER, whole, new AsOf.Day(TODAY), Mode.LEXICAL);
    }

    @Test
    void doesNotJudgeAGenerationOfOtherLawsUnlessTheLiveOneHadThem() throws IOException {
        try (OpenGeneration other =
                StarterGeneration.build(folder.resolve("other"), SEGMENTER, title -> title.contains("物业"))) {
            GateReport first = gate(other, null);
            GateReport replacing = gate(other, whole);

            assertThat(first.passes()).isTrue();
            assertThat(first.isMeasured()).isFalse();
            assertThat(first.sets().getFirst().reason()).matches("问题集所涉 \\d+ 条法条中，这一代只有 0\\.0%，不足 90\\.0%，无从评测。");
            assertThat(replacing.passes()).isFalse();
            assertThat(replacing.sets().getFirst().reason())
                    .matches("问题集所涉 \\d+ 条法条中，这一代只有 0\\.0%，不足 90\\.0%，而线上一代有 100\\.0%。请检查语料是否丢失。");
        }
    }

    @Test
    void anOperatorsOwnSetGatesToo() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("mine.jsonl"),
                "{\"id\":\"1\",\"question\":\"高空抛物找不到人\",\"relevant\":[{\"law\":\"民法典\",\"article\":\"1254\"}]}\n");
        Files.writeString(
                own.resolve("mine.yaml"),
                "set: mine\nas_of: any\nrequires: {articles: 1}\nlexical:\n  R@10: {value: 1, allowed_loss: 0}\n"
                        + "hybrid:\n  R@10: {value: 1, allowed_loss: 0}\n");
        SetDirectory sets = new SetDirectory(own);

        GateReport report = new GenerationGate(SEARCHER, EVALUATION).check(whole, null, sets.gated(), TODAY);

        assertThat(sets.names())
                .containsExactly("mine", "plain", "several-questions", "starter", "stories", "two-characters");
        assertThat(report.sets().stream()
                        .filter(set -> set.set().equals("mine"))
                        .toList())
                .extracting(SetVerdict::mode, SetVerdict::status, SetVerdict::reason)
                .containsExactly(
                        tuple("lexical", Status.PASSED, "各项指标均不低于下限。"),
                        tuple("hybrid", Status.NOT_APPLICABLE, "这一代没有向量（--vectors off）。"));
        assertThatThrownBy(() -> sets.topics("minr"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        own
                                + " 没有名为 \"minr\" 的问题集；可用的有 mine、plain、several-questions、starter、stories、two-characters。见 docs/errors.md#V007");
    }

    @Test
    void knownItemsAreFoundByNameAndByText() {
        String text = StarterGeneration.laws().stream()
                .filter(law -> law.title().equals("中华人民共和国民法典"))
                .flatMap(law -> law.provisions().stream())
                .filter(Provision.Article.class::isInstance)
                .map(Provision.Article.class::cast)
                .filter(article -> article.number().main() == 1254)
                .findFirst()
                .orElseThrow()
                .text();
        String answer = "答案:" + text.replace('。', ',');
        List<KnownItem> items = List.of(
                item("1", "民法典", "1254", answer),
                item("2", "民法典", "188", answer),
                item("3", "民法典", "188", "答案:此处另有文字。"),
                item("4", "养猫法", "1", answer));

        assertThat(new KnownItemCheck(whole).check(items))
                .extracting(KnownItemCheck.Finding::agreement)
                .containsExactly(Agreement.SAME, Agreement.ELSEWHERE, Agreement.NOWHERE, Agreement.NO_SUCH_ARTICLE);
    }

    private static KnownItem item(String id, String law, String article, String answer) {
        return new KnownItem(id, "问", ArticleKey.of(law, article), answer);
    }

    /** Asks as a user does and prints what is reached; the values belong into expected/starter.yaml. */
    @Test
    void measuresTheStarterTopicsQuickly() {
        StatuteSearch search = search();
        EvaluationReport report =
                EVALUATION.run(EvaluationRequest.of(sets().topics(SetDirectory.STARTER), search, search.tag())
                        .timing(search.firstPage()));

        System.out.println("starter lexical " + report.latency());
        report.metrics().forEach(m -> System.out.println("starter lexical " + m.metric() + " " + m.interval()));
        assertThat(report.run().tag()).isEqualTo("whole-lexical-2026-07-01");
        assertThat(report.run().lists())
                .hasSameSizeAs(sets().topics(SetDirectory.STARTER).topics());
        assertThat(report.run().ids("s001")).contains("劳动合同法#38").doesNotHaveDuplicates();
    }
}
