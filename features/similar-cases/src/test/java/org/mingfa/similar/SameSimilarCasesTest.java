package org.mingfa.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.search.testkit.TestCluster;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.similar.search.AspectWeights;
import org.mingfa.similar.search.PendingCase;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.similar.search.SimilarCases;
import org.mingfa.similar.search.SimilarRequest;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Nature;

/** One node and Lucene find the same similar cases in the same order, over invented texts (示例) whose words overlap. */
@Tag("elasticsearch")
class SameSimilarCasesTest {

    private static final int CASES = 40;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** Long words hold shorter ones that begin where they do: 劳动合同 is 劳动 too. */
    private static final List<String> WORDS = List.of(
            "民间借贷纠纷", "借款合同", "人民法院", "劳动合同法", "连带责任保证", "机动车交通事故", "诉讼时效期间", "不动产登记簿", "被告", "原告", "归还", "利息", "借条",
            "约定", "转账", "抵押", "逾期", "赔偿", "工资", "货款", "鉴定", "房屋", "租金", "解除");

    private static final int DIMENSIONS = 64;

    /** Texts with characters in common are near each other. */
    private static final QueryVectors MODEL =
            QueryVectors.of(SameSimilarCasesTest::vector, SameSimilarCasesTest::vector, () -> "characters");

    private final HanlpSegmenter segmenter = new HanlpSegmenter();

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

    private static float[] vector(String text) {
        double[] sums = new double[DIMENSIONS];
        for (int i = 0; i < text.length(); i++) {
            SplittableRandom random = new SplittableRandom(text.charAt(i));
            for (int d = 0; d < DIMENSIONS; d++) {
                sums[d] += random.nextDouble(-1, 1);
            }
        }
        double length = Math.sqrt(DoubleStream.of(sums).map(sum -> sum * sum).sum());
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) (sums[d] / length);
        }
        return vector;
    }

    @Test
    void similarCasesAreTheSameInTheSameOrder() throws IOException {
        SimilarCases cases = new SimilarCases(segmenter, MODEL, AspectWeights.standard());
        try (OpenGeneration lucene = generation("lucene", Map.of());
                OpenGeneration cluster =
                        generation("elasticsearch", TestCluster.ofNodes(1).settings("prefix", "similar-scores"))) {
            for (int question = 0; question < 20; question++) {
                SimilarRequest request = new SimilarRequest(PendingCase.of(story(1_000 + question), DAY), Set.of(), 10);
                List<SimilarCase> one =
                        cases.find(lucene, request, TimeBudget.NONE).cases();
                assertThat(ids(one)).hasSize(10);
                assertThat(ids(cases.find(cluster, request, TimeBudget.NONE).cases()))
                        .isEqualTo(ids(one));
            }
        }
    }

    private OpenGeneration generation(String engine, Map<String, String> settings) throws IOException {
        SampleGeneration sample = new SampleGeneration(SearchEngine.named(engine), segmenter, settings).vectors(MODEL);
        for (int n = 0; n < CASES; n++) {
            Map<CasePart, String> parts = Map.of(CasePart.FACTS, story(n), CasePart.REASONING, story(n + CASES));
            sample.decided("case" + n, Nature.OFFICIAL, DAY.minusDays(100L + n), parts);
        }
        Path data = directory.resolve("of-" + engine);
        sample.publish(new GenerationStore(data), "similar");
        return OpenGeneration.open(new GenerationStore(data), "similar");
    }

    private static List<String> ids(List<SimilarCase> cases) {
        List<String> ids = new ArrayList<>();
        cases.forEach(one -> ids.add(one.header().id().value()));
        return ids;
    }
}
