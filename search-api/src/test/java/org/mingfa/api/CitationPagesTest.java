package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.generation.BuildListener;
import org.mingfa.indexer.generation.BuildRequest;
import org.mingfa.indexer.generation.GenerationBuild;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.segmentation.HanlpSegmenter;
import tools.jackson.databind.JsonNode;

/**
 * Pages of invented prose whose citations are real, some of them wrong, on the whole law: every wrong one is found and
 * none is invented. What the pages quote is taken from the generation when the test runs.
 */
@Tag("shared")
class CitationPagesTest {

    private static final Path LAWS =
            Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora", "lawrefbook");

    @TempDir
    private static Path data;

    private static RunningService service;

    @BeforeAll
    static void buildTheWholeLaw() throws IOException {
        GenerationStore store = new GenerationStore(data);
        CorpusRegistry registry = new CorpusRegistry(data);
        Corpus corpus = registry.add("laws", LAWS.toString(), CorpusFormat.LAWREFBOOK, data);
        var request = BuildRequest.of(store, List.of(corpus), new HanlpSegmenter());
        var report = new GenerationBuild(request, InstantSource.system()).run(BuildListener.SILENT);
        store.promote(report.manifest().id());
        service = RunningService.start(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** The first characters of a 款 as the generation has it. */
    private static String quote(String law, int article, int paragraph) {
        String path = "/v1/laws/" + encode(law, UTF_8) + "/articles/" + article;
        String text = service.get(path)
                .json()
                .at("/paragraphs/" + (paragraph - 1) + "/text")
                .asString();
        return text.substring(0, Math.min(text.length(), 18));
    }

    private static JsonNode checked(String page, String day) {
        String body = RunningService.JSON.writeValueAsString(Map.of("text", page, "as_of", day));
        return service.post("/v1/citations:verify", body).json().get("citations");
    }

    /** 民法典第一千三百条 no_such_article, of those that are not sound, with the words of the page. */
    private static List<String> wrong(JsonNode citations, String page) {
        return citations
                .valueStream()
                .filter(citation -> !List.of("exists", "not_checked")
                        .contains(citation.get("status").asString()))
                .map(citation -> page.substring(
                                citation.at("/span/start").asInt(),
                                citation.at("/span/end").asInt())
                        + " " + citation.get("status").asString())
                .toList();
    }

    @Test
    void findsSixWrongOnesAmongThirty() {
        String page = """
                原告认为，依照《中华人民共和国民法典》第一百八十八条第一款的规定，“%s”，本案没有超过时效。
                依据民法典第五百七十七条、第五百八十四条和第五百八十五条第二款，被告应当承担违约责任。
                《民法典》第五百零九条第一款规定：“%s”。
                根据《中华人民共和国民事诉讼法》第一百二十二条、第六十七条第一款，以及《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第九十条、第一百零八条，原告已经举证。
                民诉法解释第九十一条第（一）项也如此规定。依据《公司法》第三条、第四条，《劳动合同法》第三十八条第一款第（二）项、第四十六条第（一）项、第四十七条，公司应当支付。
                《刑法》第二百六十四条和第二百六十六条与本案无关。《中华人民共和国消费者权益保护法》第五十五条、《道路交通安全法》第七十六条、《劳动争议调解仲裁法》第二十七条亦同。
                《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第二十五条、第二十六条至第二十八条可以参照，民法典
                第 １８９ 条和第一千一百六十五条第一款亦然。
                被告却援引《中华人民共和国借款管理法》第十二条，又援引民法典第一千三百条，并称《最高人民法院关于审理证券市场因虚假陈述引发的民事赔偿案件的若干规定》第六条仍然适用；
                被告引用《民法典》第五百八十三条规定：“当事人可以任意约定赔偿的数额”；又称依照民法典第五百七十七条第三款处理；还引用《中华人民共合国民法典》第六百七十五条。
                双方的《借款合同》第五条和该合同第六条没有争议。
                """.formatted(quote("民法典", 188, 1), quote("民法典", 509, 1));
        JsonNode citations = checked(page, "2026-07-01");
        assertThat(wrong(citations, page))
                .containsExactly(
                        "《中华人民共和国借款管理法》第十二条 unknown_name",
                        "民法典第一千三百条 no_such_article",
                        "《最高人民法院关于审理证券市场因虚假陈述引发的民事赔偿案件的若干规定》第六条 not_in_force",
                        "《民法典》第五百八十三条 quote_differs",
                        "民法典第五百七十七条第三款 no_such_article",
                        "《中华人民共合国民法典》第六百七十五条 unknown_name");
        List<JsonNode> looked = citations
                .valueStream()
                .filter(citation -> !citation.get("status").asString().equals("not_checked"))
                .toList();
        assertThat(looked).hasSize(30);
        assertThat(looked.getLast().get("note").asString()).contains("是否指《中华人民共和国民法典》");
    }

    @Test
    void findsWrongQuotations() {
        String page = """
                一、依照《民法典》第一百八十八条第一款规定：“%s二年”。
                二、依照《民法典》第一百八十八条规定：“%s”。
                三、《民法典》第一百八十八条第二款规定：“%s”。
                四、“%s”（《民法典》第五百七十八条）。
                五、依照《民法典》第一百八十八条、第一百九十二条规定，“%s”。
                六、《民法典》第一百八十八条至第一百九十二条规定：“%s”。
                七、“%s”（《民法典》第五百七十七条）。
                """.formatted(
                        quote("民法典", 188, 1),
                        quote("民法典", 192, 1),
                        quote("民法典", 188, 1),
                        quote("民法典", 577, 1),
                        quote("民法典", 192, 1),
                        quote("民法典", 190, 1),
                        quote("民法典", 577, 1));
        assertThat(wrong(checked(page, "2026-07-01"), page))
                .containsExactly(
                        "《民法典》第一百八十八条第一款 quote_differs",
                        "《民法典》第一百八十八条 quote_differs",
                        "《民法典》第一百八十八条第二款 quote_differs",
                        "《民法典》第五百七十八条 quote_differs");
    }

    @Test
    void findsWhatIsNotThere() {
        String page = """
                《刑法》第二百六十四条之一，《刑法》第一百三十三条之一；《劳动合同法》第三十八条第一款第（九）项；
                《民法典》第一千二百五十八条至第一千二百七十条，《民法典》第一千二百五十八条至第一千二百六十条；
                《劳动合同法实施细则》第五条；《民法典》第一百八十八条第一款至第四款；《劳动合同法》第四十六条第（一）项至第（七）项。
                """;
        assertThat(wrong(checked(page, "2026-07-01"), page))
                .containsExactly(
                        "《刑法》第二百六十四条之一 no_such_article",
                        "《劳动合同法》第三十八条第一款第（九）项 no_such_article",
                        "《民法典》第一千二百五十八条至第一千二百七十条 no_such_article",
                        "《劳动合同法实施细则》第五条 not_held",
                        "《民法典》第一百八十八条第一款至第四款 no_such_article");
    }

    @Test
    void judgesByTheDay() {
        String page = "《合同法》第一百零七条，《民法典》第五百七十七条，《民事诉讼法》（2021修正）第一百二十二条，《公司法》第三条。";
        assertThat(wrong(checked(page, "2026-07-01"), page))
                .containsExactly("《合同法》第一百零七条 not_in_force", "《民事诉讼法》（2021修正）第一百二十二条 not_in_force");
        assertThat(wrong(checked(page, "2020-06-01"), page))
                .containsExactly(
                        "《合同法》第一百零七条 not_held", "《民法典》第五百七十七条 not_in_force", "《民事诉讼法》（2021修正）第一百二十二条 not_in_force");
    }
}
