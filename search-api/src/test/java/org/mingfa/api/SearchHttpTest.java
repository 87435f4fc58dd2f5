package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class SearchHttpTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String q(String words) {
        return "q=" + encode(words, UTF_8);
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asString())
                .toList();
    }

    @Test
    void showsHitsAsTheContractHasThem() {
        Answer answer = service.get("/v1/search?" + q("损坏花木补种"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Generation")).isEqualTo("g1");
        JsonNode json = answer.json();
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "generation",
                        "took_ms",
                        "total",
                        "hits",
                        "facets",
                        "corrections",
                        "expansions",
                        "partial",
                        "cursor",
                        "disclaimer");
        JsonNode hit = json.get("hits").get(0);
        assertThat(hit.get("kind").asString()).isEqualTo("article");
        assertThat(hit.get("id").asString()).isEqualTo("garden-2020#3");
        assertThat(hit.get("match").asString()).isEqualTo("words");
        assertThat(hit.get("law")).isEqualTo(RunningService.JSON.readTree("""
                        {"id":"garden-2020","title":"中华人民共和国花园法","short_title":"花园法","level":"法律",
                         "authority":"示例大会","document_number":null,"status":"现行有效","promulgated":"2019-11-01",
                         "effective_from":"2020-01-01","effective_until":null,"nature":"原文","period_inferred":false,"note":null}"""));
        assertThat(hit.get("article"))
                .isEqualTo(
                        RunningService.JSON.readTree("{\"number\":\"第三条\",\"ordinal\":\"3\",\"path\":[\"第一章 总则\"]}"));
        assertThat(hit.get("source"))
                .isEqualTo(RunningService.JSON.readTree(
                        "{\"corpus\":\"sample\",\"file\":\"garden-2020.txt\",\"sha256\":\"" + "0".repeat(64) + "\"}"));
        assertThat(hit.get("highlights").size()).isPositive();
        assertThat(json.get("total").get("relation").asString()).isIn("exact", "at_least");
    }

    @Test
    void putsTheCitedArticleFirst() {
        JsonNode first =
                service.get("/v1/search?" + q("花园法 3")).json().get("hits").get(0);
        assertThat(first.get("match").asString()).isEqualTo("citation");
        assertThat(first.get("id").asString()).isEqualTo("garden-2020#3");
    }

    @Test
    void answersWithTheLawOfTheDayAskedFor() {
        assertThat(ids(service.get("/v1/search?as_of=2015-01-01&" + q("损坏花木补种")).json()))
                .contains("garden-2010#3")
                .doesNotContain("garden-2020#3");
    }

    @Test
    void takesTheSameByPost() {
        JsonNode byGet =
                service.get("/v1/search?limit=2&type=statute&" + q("花园开放")).json();
        JsonNode byPost = service.post("/v1/search", "{\"q\":\"花园开放\",\"limit\":2,\"type\":[\"statute\"]}")
                .json();
        assertThat(byPost.get("hits")).isEqualTo(byGet.get("hits"));
        assertThat(service.post("/v1/search", "{\"q\":\"花园开放\",\"limit\":2,\"type\":\"statute\"}")
                        .json()
                        .get("hits"))
                .isEqualTo(byGet.get("hits"));
    }

    @Test
    void pagesWithoutOverlapAndEndsWithoutCursor() {
        JsonNode first = service.get("/v1/search?limit=2&" + q("花园")).json();
        String cursor = first.get("cursor").asString();
        JsonNode second = service.get("/v1/search?limit=100&cursor=" + cursor + "&" + q("花园"))
                .json();
        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
        assertThat(second.get("cursor").isNull()).isTrue();
    }

    @Test
    void explainsScoresOnRequest() {
        assertThat(service.get("/v1/search?explain=true&" + q("花园"))
                        .json()
                        .get("hits")
                        .get(0)
                        .has("explain"))
                .isTrue();
        assertThat(service.get("/v1/search?" + q("花园"))
                        .json()
                        .get("hits")
                        .get(0)
                        .has("explain"))
                .isFalse();
    }

    @Test
    void saysNotModifiedForATagItGave() {
        String path = "/v1/search?" + q("花园");
        String tag = service.get(path).header("ETag");
        assertThat(tag).isNotEmpty();
        Answer again = service.get(path, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.http().body()).isEmpty();
        assertThat(service.get("/v1/search?" + q("灯塔"), "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void echoesAWellFormedRequestIdAndMakesOneOtherwise() {
        assertThat(service.get("/livez", "X-Request-Id", "case-42").header("X-Request-Id"))
                .isEqualTo("case-42");
        assertThat(service.get("/livez", "X-Request-Id", "<script>").header("X-Request-Id"))
                .matches("[0-9a-f]{24}");
    }

    @Test
    void findsNothingWithoutFailing() {
        JsonNode answer = service.get("/v1/search?" + q("\"不存在的句子在这里\"")).json();
        assertThat(answer.get("hits").isEmpty()).isTrue();
        assertThat(answer.get("total").get("value").asInt()).isZero();
    }
}
