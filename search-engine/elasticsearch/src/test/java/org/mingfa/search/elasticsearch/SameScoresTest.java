package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.Query.Nearest.Cosine;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking.ScoredPassage;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.TextField;
import org.mingfa.search.testkit.PassageGenerator;
import org.mingfa.search.testkit.TestCluster;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.Token;

/**
 * One node and Lucene come to the same scores: over invented texts (示例) whose words overlap, as those of law do, and vectors that
 * each engine compresses in its own way.
 */
@Tag("elasticsearch")
class SameScoresTest {

    private static final int PASSAGES = 300;
    private static final int DEPTH = 100;
    private static final double CLOSE = 1e-5;

    /** Long words hold shorter ones that begin where they do: 劳动合同 is 劳动 too. */
    private static final List<String> WORDS = List.of(
            "民间借贷纠纷", "借款合同", "人民法院", "劳动合同法", "连带责任保证", "机动车交通事故", "诉讼时效期间", "不动产登记簿", "被告", "原告", "归还", "利息", "借条",
            "约定", "转账", "抵押", "逾期", "赔偿", "工资", "货款", "鉴定", "房屋", "租金", "解除");

    private final HanlpSegmenter segmenter = new HanlpSegmenter();
    private final PassageGenerator generator = new PassageGenerator(7, 64);

    @TempDir
    Path directory;

    private static String story(long number) {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(12, 90);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(random.nextInt(1, WORDS.size() + 1))));
            text.append(i % 6 == 5 ? "。" : "");
        }
        return text.toString();
    }

    private IndexDocument passage(long number) {
        IndexDocument made = generator.passage(number);
        Map<TextField, List<Token>> tokens = new EnumMap<>(made.tokens());
        tokens.put(TextField.TEXT_WORDS, segmenter.words(story(number)));
        tokens.put(TextField.TEXT_BIGRAMS, segmenter.bigrams(story(number)));
        return new IndexDocument(made.passage(), made.keywords(), made.numbers(), tokens, made.vector());
    }

    private LegalIndex index(String engine, Map<String, String> settings) throws IOException {
        IndexLocation place = new IndexLocation(directory.resolve(engine), "scores", settings);
        SearchEngine.named(engine).delete(place);
        try (IndexBuild build = SearchEngine.named(engine).create(place)) {
            for (long n = 0; n < PASSAGES; n++) {
                build.add(passage(n));
            }
            build.commit();
        }
        return SearchEngine.named(engine).open(place);
    }

    @Test
    void everyListIsTheSame() throws IOException {
        try (LegalIndex lucene = index("lucene", Map.of());
                LegalIndex cluster =
                        index("elasticsearch", TestCluster.ofNodes(1).settings("prefix", "scores"))) {
            for (int question = 0; question < 20; question++) {
                for (Query query : List.of(
                        terms(TextField.TEXT_WORDS, segmenter.words(story(1_000 + question))),
                        terms(TextField.TEXT_BIGRAMS, segmenter.bigrams(story(1_000 + question))),
                        new Query.Nearest(generator.vectorOfQuestion(question), Cosine.EXACT))) {
                    RankRequest asked = RankRequest.best(query, Filter.NONE, DEPTH);
                    assertSame(lucene.rank(asked).entries(), cluster.rank(asked).entries());
                }
            }
        }
    }

    private static Query terms(TextField field, List<Token> tokens) {
        Map<String, Float> terms = new HashMap<>();
        tokens.forEach(token -> terms.merge(token.term(), 1f, Float::sum));
        return new Query.Terms(Map.of(field, 1f), terms, 1);
    }

    /** Who stands where, but for ties at the last digit; and what each has. */
    private static void assertSame(List<ScoredPassage> one, List<ScoredPassage> other) {
        assertThat(other).hasSameSizeAs(one).isNotEmpty();
        for (int i = 0; i < one.size(); i++) {
            assertThat((double) other.get(i).score())
                    .as("place %d: %s and %s", i, one.get(i), other.get(i))
                    .isCloseTo(one.get(i).score(), within(CLOSE * one.get(i).score()));
        }
    }
}
