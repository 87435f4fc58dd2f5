package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class SearchHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

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
        Answer answer = SERVICE.get("/v1/search?" + q("损坏花木补种"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Generation")).isEqualTo("g1");
        JsonNode json = answer.json();
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "generation",
                        "coverage",
                        "took_ms",
                        "answered",
                        "short_answer",
                        "answer",
                        "total",
                        "hits",
                        "possibly_related",
                        "cases_total",
                        "cases",
                        "not_held",
                        "facets",
                        "corrections",
                        "expansions",
                        "parts",
                        "words_left_out",
                        "partial",
                        "cursor",
                        "renumbered",
                        "safety",
                        "disclaimer");
        assertThat(json.get("safety").isNull()).isTrue();
        assertThat(json.get("answer").isNull()).isTrue(); // nothing was calibrated
        JsonNode hit = json.get("hits").get(0);
        assertThat(hit.get("kind").asString()).isEqualTo("article");
        assertThat(hit.get("id").asString()).isEqualTo("garden-2020#3");
        assertThat(hit.get("match").asString()).isEqualTo("words");
        assertThat(hit.get("law")).isEqualTo(RunningService.JSON.readTree("""
                        {"id":"garden-2020","title":"中华人民共和国花园法","short_title":"花园法","level":"法律",
                         "authority":"示例大会","place":null,"document_number":null,"status":"现行有效","status_today":"现行有效",
                         "promulgated":"2019-11-01",
                         "effective_from":"2020-01-01","effective_until":null,"nature":"原文","cautions":[],"period_inferred":false,"note":null}"""));
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
    void tellsTheQuestionsOfAStoryAndWhatEachFound() {
        String told = "去年我在镇口租了一块地种月季，和隔壁的人一直相处得很好，上个月他的羊跑进来把苗圃踩了一大片，两家就吵了起来。";
        JsonNode story =
                SERVICE.get("/v1/search?" + q(told + "损坏花木是不是应当补种？草坪算不算花木？")).json();
        assertThat(story.get("parts").valueStream().map(one -> one.get("text").asString()))
                .containsExactly("损坏花木是不是应当补种？", "草坪算不算花木？");
        assertThat(story.get("parts").get(0).get("hits").valueStream().map(JsonNode::asString))
                .contains("garden-2020#3")
                .isSubsetOf(story.get("hits")
                        .valueStream()
                        .map(one -> one.get("id").asString())
                        .toList());
        assertThat(SERVICE.get("/v1/search?" + q("损坏花木补种")).json().get("parts")).isEmpty();
    }

    @Test
    void saysWhomToCallWhereAQuestionTellsOfViolence() {
        JsonNode safety = SERVICE.get("/v1/search?" + q("老公打我 花木")).json().get("safety");
        assertThat(safety.get("contacts")
                        .valueStream()
                        .map(one -> one.get("number").asString()))
                .containsExactly("110", "12338", "12348");
    }

    @Test
    void saysWhomToCallWhereSomebodyMayWantToDie() {
        for (String address : List.of("/v1/search?", "/v1/suggest?")) {
            JsonNode answer = SERVICE.get(address + q("想自杀")).json();
            assertThat(answer.at("/safety/contacts/0/number").asString()).isEqualTo("12356");
            assertThat(answer.at("/hits")).isEmpty();
            assertThat(answer.at("/suggestions")).isEmpty();
        }
        assertThat(SERVICE.get("/v1/suggest?" + q("花园")).json().has("safety")).isFalse();
    }

    @Test
    void givesLawAndCasesAsTwoLists() {
        JsonNode json = SERVICE.get("/v1/search?" + q("损坏花木补种")).json();
        assertThat(ids(json)).allMatch(id -> id.contains("#"));
        assertThat(json.get("cases").valueStream().map(hit -> hit.at("/case/id").asString()))
                .containsExactlyInAnyOrder("path-1", "path-2", "path-3");
        assertThat(json.get("cases_total"))
                .isEqualTo(RunningService.JSON.readTree("{\"value\":3,\"relation\":\"exact\"}"));
        JsonNode cases = SERVICE.get("/v1/search?type=case&" + q("损坏花木补种")).json();
        assertThat(cases.get("hits").valueStream().map(hit -> hit.get("kind").asString()))
                .hasSize(3)
                .containsOnly("case");
        assertThat(cases.get("cases").isEmpty()).isTrue();
        assertThat(cases.get("cases_total").isNull()).isTrue();
        // not yet decided on that day
        assertThat(SERVICE.get("/v1/search?as_of=2021-05-31&" + q("损坏花木补种"))
                        .json()
                        .get("cases")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void saysOfACitedArticleThatItIsNotHeldAndWhatIsNear() {
        for (String path : List.of("/v1/search?" + q("花园法 9"), "/v1/search?type=statute&" + q("花园法第九条"))) {
            JsonNode json = SERVICE.get(path).json();
            assertThat(json.get("hits").isEmpty()).isTrue();
            assertThat(json.get("cases").isEmpty()).isTrue();
            assertThat(json.get("not_held")).isEqualTo(RunningService.JSON.readTree("""
                    {"title":"没有《中华人民共和国花园法》第九条","citation":"《中华人民共和国花园法》第九条",
                     "law":"中华人民共和国花园法","article":"第九条","ordinal":"9","why":"no_such_article",
                     "detail":"《中华人民共和国花园法》的这个版本没有第九条；它有第一条至第四条，共 5 条。",
                     "near":[{"kind":"article","label":"第三条之一","law_id":"garden-2020","ordinal":"3-1"},
                             {"kind":"article","label":"第四条","law_id":"garden-2020","ordinal":"4"}]}"""));
        }
        JsonNode worded = SERVICE.get("/v1/search?" + q("花园法第九条 补种")).json();
        assertThat(worded.at("/not_held/ordinal").asString()).isEqualTo("9");
        assertThat(ids(worded)).contains("garden-2020#3");
    }

    @Test
    void opensACaseByItsIdOrNumber() {
        JsonNode page = SERVICE.get("/v1/cases/path-1").json();
        assertThat(page.get("sections")).isEqualTo(RunningService.JSON.readTree("""
                [{"id":"path-1~0","part":"经审理查明","text":"甲损坏花木，没有补种。","cites":[]},
                 {"id":"path-1~1","part":"本院认为","text":"依照花园法第四条，草坪也是花木。",
                  "cites":[{"start":2,"end":8,"article":
                    {"law":"中华人民共和国花园法","law_id":"garden-2020","number":"第四条","ordinal":"4"}}]}]"""));
        for (String number : List.of("（2021）示0101民初7号", "(2021)示0101民初7号", "〔2021〕示0101民初7号")) {
            assertThat(SERVICE.get("/v1/cases/" + encode(number, UTF_8)).json()).isEqualTo(page);
        }
        Answer several = SERVICE.get("/v1/cases/" + encode("（2022）示0101民初8号", UTF_8));
        assertThat(several.status()).isEqualTo(409);
        assertThat(several.json().get("code").asString()).isEqualTo("H035");
        Answer none = SERVICE.get("/v1/cases/" + encode("（2019）最高法民终347号", UTF_8));
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().get("code").asString()).isEqualTo("H026");
        assertThat(none.json().get("detail").asString())
                .isEqualTo("本库没有收录编号或案号为“（2019）最高法民终347号”的案例；这不表示没有这个案件。GET /v1/search?type=case 可按内容查找。");
    }

    @Test
    void putsTheCitedArticleFirst() {
        JsonNode first =
                SERVICE.get("/v1/search?" + q("花园法 3")).json().get("hits").get(0);
        assertThat(first.get("match").asString()).isEqualTo("citation");
        assertThat(first.get("id").asString()).isEqualTo("garden-2020#3");
    }

    @Test
    void answersWithTheLawOfTheDayAskedFor() {
        assertThat(ids(SERVICE.get("/v1/search?as_of=2015-01-01&" + q("损坏花木补种")).json()))
                .contains("garden-2010#3")
                .doesNotContain("garden-2020#3");
    }

    @Test
    void takesTheSameByPost() {
        JsonNode byGet =
                SERVICE.get("/v1/search?limit=2&type=statute&" + q("花园开放")).json();
        JsonNode byPost = SERVICE.post("/v1/search", "{\"q\":\"花园开放\",\"limit\":2,\"type\":[\"statute\"]}")
                .json();
        assertThat(byPost.get("hits")).isEqualTo(byGet.get("hits"));
        assertThat(SERVICE.post("/v1/search", "{\"q\":\"花园开放\",\"limit\":2,\"type\":\"statute\"}")
                        .json()
                        .get("hits"))
                .isEqualTo(byGet.get("hits"));
    }

    @Test
    void pagesWithoutOverlapAndEndsWithoutCursor() {
        JsonNode first = SERVICE.get("/v1/search?limit=2&" + q("花园")).json();
        String cursor = first.get("cursor").asString();
        JsonNode second = SERVICE.get("/v1/search?limit=100&cursor=" + cursor + "&" + q("花园"))
                .json();
        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
        assertThat(second.get("cursor").isNull()).isTrue();
    }

    @Test
    void explainsScoresOnRequest() {
        assertThat(SERVICE.get("/v1/search?explain=true&" + q("花园"))
                        .json()
                        .get("hits")
                        .get(0)
                        .has("explain"))
                .isTrue();
        assertThat(SERVICE.get("/v1/search?" + q("花园"))
                        .json()
                        .get("hits")
                        .get(0)
                        .has("explain"))
                .isFalse();
    }

    @Test
    void saysNotModifiedForATagItGave() {
        String path = "/v1/search?" + q("花园");
        String tag = SERVICE.get(path).header("ETag");
        assertThat(tag).isNotEmpty();
        Answer again = SERVICE.get(path, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.http().body()).isEmpty();
        assertThat(SERVICE.get("/v1/search?" + q("灯塔"), "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void echoesAWellFormedRequestIdAndMakesOneOtherwise() {
        assertThat(SERVICE.get("/livez", "X-Request-Id", "case-42").header("X-Request-Id"))
                .isEqualTo("case-42");
        assertThat(SERVICE.get("/livez", "X-Request-Id", "<script>").header("X-Request-Id"))
                .matches("[0-9a-f]{24}");
    }

    @Test
    void findsNothingWithoutFailing() {
        JsonNode answer = SERVICE.get("/v1/search?" + q("\"不存在的句子在这里\"")).json();
        assertThat(answer.get("hits").isEmpty()).isTrue();
        assertThat(answer.get("total").get("value").asInt()).isZero();
    }
}
