package org.mingfa.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.law.ArticleChange;
import org.mingfa.changes.ChangeRecord;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.evaluation.gate.PromotionLog.PromotionOutcome;
import org.mingfa.evaluation.gate.SetVerdict.Status;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.result.Searcher;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.problem.Refusal;

/** Where each line of the gate runs, on generations of invented laws and a set that an operator wrote. */
class PromotionGateTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();
    private static final Searcher SEARCHER = new Searcher(SEGMENTER, new QuestionWords(), null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final List<String> ARTICLES = List.of("灯塔整夜点亮。", "浮标涂成红色。", "渡船靠岸熄火。", "桥梁限速通行。");

    @TempDir
    private Path data;

    private GenerationStore store;
    private Promotion promotion;

    @BeforeEach
    void open() {
        store = new GenerationStore(data);
        promotion = new Promotion(store, () -> SEARCHER, CLOCK);
    }

    /** A generation of so many laws, the first with so many of the articles that the set asks for; it serves. */
    private void generation(String id, int laws, int articles) throws IOException {
        SampleGeneration sample = new SampleGeneration(SearchEngine.named("lucene"), SEGMENTER, Map.of());
        sample.law("coast", "样例海岸法", FROM, null, ARTICLES.subList(0, articles).toArray(String[]::new));
        IntStream.range(1, laws)
                .forEach(i -> sample.law("other" + i, "样例第" + i + "号法", FROM, null, "第" + i + "号设施定期检修。"));
        sample.publish(store, id);
    }

    /** Four questions, each answered by one article of the first law. */
    private void set(String requires, String expected) throws IOException {
        Path sets = Files.createDirectories(data.resolve("evaluation"));
        StringBuilder topics = new StringBuilder();
        List<String> questions = List.of("灯塔点亮", "浮标红色", "渡船熄火", "桥梁限速");
        for (int i = 0; i < questions.size(); i++) {
            topics.append("{\"id\":\"t%d\",\"question\":\"%s\",\"relevant\":[{\"law\":\"样例海岸法\",\"article\":\"%d\"}]}\n"
                    .formatted(i, questions.get(i), i + 1));
        }
        Files.writeString(sets.resolve("coast.jsonl"), topics);
        Files.writeString(
                sets.resolve("coast.yaml"),
                "set: coast\nas_of: today\nrequires: {" + requires + "}\nlexical:\n  R@10: {" + expected + "}\n");
    }

    private SetVerdict verdict(String id) throws IOException {
        GateReport report = promotion.check(id);
        List<SetVerdict> ofTheSet =
                report.sets().stream().filter(set -> set.set().equals("coast")).toList();
        assertThat(ofTheSet)
                .as("one way to search is expected to reach something")
                .hasSize(1);
        assertThat(report.isMeasured()).isEqualTo(ofTheSet.getFirst().status() != Status.NOT_APPLICABLE);
        return ofTheSet.getFirst();
    }

    /** What it must hold, and how large it may be, the first and the last that count being among them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            articles: 0.75                           | 3 | PASSED
            articles: 0.76                           | 3 | NOT_APPLICABLE
            articles: 0.75, laws_from: 3, laws_to: 3 | 3 | PASSED
            articles: 0.75, laws_from: 4             | 3 | NOT_APPLICABLE
            articles: 0.75, laws_to: 2               | 3 | NOT_APPLICABLE
            """)
    void asksOnlyWhatTheGenerationCanAnswer(String requires, int articles, Status status) throws IOException {
        set(requires, "value: 0.5, allowed_loss: 0.1");
        generation("g1", 3, articles);
        assertThat(verdict("g1").status()).isEqualTo(status);
        assertThat(promotion.promote("g1", GateOverride.NONE).promoted()).isTrue();
    }

    /** Three of four articles are found: 0.75. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value: 0.75, allowed_loss: 0     | PASSED
            value: 0.75004, allowed_loss: 0  | PASSED
            value: 0.7502, allowed_loss: 0   | FAILED
            value: 0.85, allowed_loss: 0.1   | PASSED
            value: 0.85, allowed_loss: 0.05  | FAILED
            value: 0.86, allowed_loss: 0.1   | FAILED
            """)
    void measuresAgainstTheFloor(String expected, Status status) throws IOException {
        set("articles: 0.5", expected);
        generation("g1", 3, 3);
        assertThat(verdict("g1").status()).isEqualTo(status);
    }

    /** The live one finds all four, the candidate three; it has about as many laws, or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20 | 20 | value: 0.75, allowed_loss: 0.2  | FAILED
            20 | 20 | value: 0.75, allowed_loss: 0.25 | PASSED
            20 | 21 | value: 0.75, allowed_loss: 0.2  | FAILED
            20 | 19 | value: 0.75, allowed_loss: 0.2  | FAILED
            20 | 23 | value: 0.75, allowed_loss: 0.2  | PASSED
            20 | 17 | value: 0.75, allowed_loss: 0.2  | PASSED
            """)
    void losesLittleAgainstALiveOneThatIsAlike(int live, int candidate, String expected, Status status)
            throws IOException {
        set("articles: 0.5", expected);
        generation("g1", candidate, 3);
        generation("g2", live, 4);
        SetVerdict verdict = verdict("g1");
        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.reason()).startsWith(status == Status.FAILED ? "不如线上一代：" : "各项指标均不低于下限。");
        assertThat(promotion.promote("g1", GateOverride.NONE).promoted()).isEqualTo(status == Status.PASSED);
        assertThat(store.live()).contains(status == Status.PASSED ? "g1" : "g2");
    }

    /** A candidate below its floor is said to be that, whatever it loses against the live one. */
    @Test
    void saysTheFloorFirst() throws IOException {
        set("articles: 0.5", "value: 0.9, allowed_loss: 0.1");
        generation("g1", 20, 3);
        generation("g2", 20, 4);
        assertThat(verdict("g1").reason()).startsWith("低于下限：");
    }

    /** What the live one holds of the set, the candidate must hold; also at exactly what is required. */
    @ParameterizedTest
    @CsvSource({"0.75, 3, FAILED", "0.75, 2, NOT_APPLICABLE", "1, 4, FAILED", "1, 3, NOT_APPLICABLE"})
    void losesNoArticlesThatTheSetAsksFor(String required, int live, Status status) throws IOException {
        set("articles: " + required, "value: 0.5, allowed_loss: 0.1");
        generation("g1", 3, 1);
        generation("g2", 3, live);
        assertThat(verdict("g1").status()).isEqualTo(status);
    }

    /** A live one that lacks what the set asks for is nothing to be compared with. */
    @Test
    void isNotComparedWithALiveOneThatCannotAnswer() throws IOException {
        set("articles: 0.75", "value: 0.75, allowed_loss: 0");
        generation("g1", 20, 3);
        generation("g2", 20, 2);
        assertThat(verdict("g1").status()).isEqualTo(Status.PASSED);
    }

    @Test
    void theLiveOneIsMeasuredAloneAndPromotingItIsNoChange() throws IOException {
        set("articles: 0.5", "value: 0.75, allowed_loss: 0");
        generation("g1", 3, 3);
        assertThat(promotion.promote("g1", GateOverride.NONE).promoted()).isTrue();
        assertThat(new ChangeRecord(data).since(null)).isEmpty();
    }

    private List<PromotionOutcome> outcomes() throws IOException {
        return new PromotionLog(data)
                .entries().stream().map(PromotionLog.PromotionEntry::outcome).toList();
    }

    /** What a person accepted once binds later updates: as good passes, worse than is allowed does not, step by step neither. */
    @Test
    void oneOverrulingDoesNotStopEveryLaterUpdate() throws IOException {
        set("articles: 0.25", "value: 1, allowed_loss: 0.2");
        generation("g1", 20, 3);
        generation("g2", 20, 2);
        generation("g3", 20, 3);
        generation("g0", 20, 4);
        assertThat(promotion.promote("g1", GateOverride.NONE).promoted()).isFalse();
        assertThat(promotion.promote("g1", GateOverride.FORCE).forced()).isTrue();
        PromotionAnswer asGood = promotion.promote("g3", GateOverride.NONE);
        assertThat(List.of(asGood.promoted(), asGood.forced())).containsExactly(true, false);
        assertThat(verdict("g1").reason()).startsWith("不低于线上一代和此前由人以 --force 接受的水平（低于下限：R@10 实测 0.7500");
        assertThat(promotion.promote("g2", GateOverride.NONE).promoted()).isFalse();
        assertThat(promotion.promote("g0", GateOverride.NONE).promoted()).isTrue();
        assertThat(promotion.promote("g3", GateOverride.NONE).promoted())
                .as("what serves now is better than what was accepted")
                .isFalse();
    }

    /** Who overrules the gate is written down, each time, and what changed in law is told all the same. */
    @Test
    void whoOverrulesItIsWrittenDown() throws IOException {
        set("articles: 0.5", "value: 1, allowed_loss: 0");
        generation("g1", 3, 3);
        generation("g2", 4, 3);
        PromotionAnswer refused = promotion.promote("g1", GateOverride.NONE);
        assertThat(List.of(refused.promoted(), refused.forced())).containsExactly(false, false);
        assertThat(outcomes()).containsExactly(PromotionOutcome.REFUSED);
        PromotionAnswer forced = promotion.promote("g1", GateOverride.FORCE);
        assertThat(List.of(forced.promoted(), forced.forced())).containsExactly(true, true);
        assertThat(store.live()).contains("g1");
        promotion.promote("g2", GateOverride.FORCE);
        assertThat(outcomes())
                .containsExactly(PromotionOutcome.REFUSED, PromotionOutcome.FORCED, PromotionOutcome.FORCED);
        assertThat(GenerationList.of(store).promotion("g1").orElseThrow().objections())
                .singleElement(STRING)
                .startsWith("coast（lexical）：低于下限：R@10 实测 0.7500");
        assertThat(new ChangeRecord(data).since(null)).hasSizeBetween(1, 2);
    }

    /** Passing, nobody overruled anything. */
    @Test
    void whoInsistsOnWhatPassesIsNotWrittenDown() throws IOException {
        set("articles: 0.5", "value: 0.75, allowed_loss: 0");
        generation("g1", 3, 3);
        assertThat(promotion.promote("g1", GateOverride.FORCE).forced()).isFalse();
        assertThat(outcomes()).containsExactly(PromotionOutcome.PROMOTED);
    }

    /** A broken one that serves keeps no whole one from serving; a broken candidate never serves, whoever insists. */
    @Test
    void whatIsBrokenNeitherServesNorStandsInTheWay() throws IOException {
        generation("g1", 3, 3);
        generation("g2", 3, 3);
        Files.writeString(data.resolve("generations/g2/laws.jsonl"), "{");
        assertThatThrownBy(() -> promotion.promote("g2", GateOverride.FORCE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("打不开");
        assertThat(promotion.promote("g1", GateOverride.NONE).promoted()).isTrue();
        assertThat(store.live()).contains("g1");
    }

    /** The version before is held by what serves alone: its articles are compared while both are open. */
    @Test
    void tellsWhichArticlesChanged() throws IOException {
        SampleGeneration amended = new SampleGeneration(SearchEngine.named("lucene"), SEGMENTER, Map.of());
        amended.law("coast2021", "样例海岸法", FROM.plusYears(1), null, "灯塔整夜点亮，浓雾加倍。", ARTICLES.get(1));
        amended.publish(store, "g1");
        generation("g2", 1, 2);
        assertThat(promotion.promote("g1", GateOverride.NONE).promoted()).isTrue();
        assertThat(new ChangeRecord(data).since(null).getFirst().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.articles())
                        .extracting(ArticleChange::before, ArticleChange::after)
                        .containsExactly(tuple("灯塔整夜点亮。", "灯塔整夜点亮，浓雾加倍。")));
    }

    /** One without any content never serves; nobody is told of a change that did not come. */
    @Test
    void whatCouldNotComeToServeChangedNothing() throws IOException {
        SampleGeneration empty = new SampleGeneration(SearchEngine.named("lucene"), SEGMENTER, Map.of());
        assertThatThrownBy(() -> empty.publish(store, "g1")).isInstanceOf(Refusal.class);
        generation("g2", 3, 3);
        assertThatThrownBy(() -> promotion.promote("g1", GateOverride.FORCE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有收录任何内容");
        assertThat(store.live()).contains("g2");
        assertThat(new ChangeRecord(data).since(null)).isEmpty();
    }
}
