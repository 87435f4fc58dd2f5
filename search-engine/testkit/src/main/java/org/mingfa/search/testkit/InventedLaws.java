package org.mingfa.search.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.AsOf;

/** A few invented laws and decisions in a generation on the engine under test, and a searcher for it. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before every test
public abstract class InventedLaws {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate REFORM = LocalDate.of(2020, 7, 1);
    static final AsOf TODAY = new AsOf.Day(LocalDate.of(2026, 1, 1));
    static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();

    @TempDir
    Path data;

    final Searcher searcher = new Searcher(SEGMENTER, new QuestionWords(), null);
    LiveGeneration live;

    /** The engine under test. */
    protected abstract SearchEngine engine();

    /** Settings that the engine needs to find its server; none by default. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    @BeforeEach
    void buildInventedLaws() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration(engine(), SEGMENTER, settings())
                .law("lend2000", "中华人民共和国示例借贷法", FIRST, REFORM, "为规范示例借贷，制定本法。", "示例借贷的利率不得超过百分之三十六。", "借条应当写明还款日期。")
                .law(
                        "lend2020",
                        "中华人民共和国示例借贷法",
                        REFORM,
                        null,
                        "为规范示例借贷，制定本法。",
                        "示例借贷的利率不得超过合同成立时报价利率的四倍。",
                        "借条应当写明还款日期。",
                        "依照示例借贷法第二条计算利息。")
                .numbered("示令〔2020〕3号")
                .law(
                        "pets",
                        "示例宠物管理条例",
                        FIRST,
                        null,
                        IntStream.rangeClosed(1, 60)
                                .mapToObj(n -> "饲养第" + n + "类宠物应当登记。")
                                .toArray(String[]::new))
                .lawWithoutItsSuccessor("ferry2000", "示例渡船办法", FIRST, REFORM, "渡船靠岸前应当鸣笛。")
                .decided(
                        "loan2019",
                        Nature.OFFICIAL,
                        LocalDate.of(2019, 6, 1),
                        Map.of(
                                CaseSection.CasePart.FACTS, "乙向甲借款，借条写明还款日期。",
                                CaseSection.CasePart.REASONING, "依照示例借贷法第二条，借贷利率过高的部分不予支持。"))
                .decided(
                        "loan2024",
                        Nature.OFFICIAL,
                        LocalDate.of(2024, 6, 1),
                        Map.of(CaseSection.CasePart.REASONING, "借贷利率没有约定的，不支付利息。"))
                .decided(
                        "invented",
                        Nature.SAMPLE,
                        LocalDate.of(2024, 7, 1),
                        Map.of(CaseSection.CasePart.REASONING, "借贷利率借贷利率。"))
                .publish(store, "g1");
        live = new LiveGeneration(store);
    }

    @AfterEach
    void closeGeneration() throws IOException {
        live.close();
        GenerationStore store = new GenerationStore(data);
        engine().delete(new SearchEngine.IndexLocation(store.directory("g1"), "g1", settings()));
    }

    SearchResult search(SearchRequest request) {
        return live.ask(generation -> searcher.search(generation, request));
    }

    static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }
}
