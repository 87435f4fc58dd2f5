package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class LawHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static String path(String segment) {
        return encode(segment, UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"花园法", "中华人民共和国花园法", "《花园法》", "garden-2020", "garden-2010"})
    void findsALawByIdTitleOrShortTitle(String name) {
        Answer answer = SERVICE.get("/v1/laws/" + path(name));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("law").get("title").asString()).isEqualTo("中华人民共和国花园法");
        assertThat(answer.json().get("versions").asInt()).isEqualTo(2);
    }

    @Test
    void listsTheContentsOfALaw() {
        JsonNode law = SERVICE.get("/v1/laws/" + path("花园法")).json();
        assertThat(law.get("articles").asInt()).isEqualTo(5);
        JsonNode heading = law.get("contents").get(0);
        assertThat(heading.get("path").get(0).asString()).isEqualTo("第一章 总则");
        assertThat(heading.get("entries")
                        .valueStream()
                        .map(entry -> entry.get("ordinal").asString()))
                .containsExactly("1", "2", "3", "3-1", "4");
    }

    @ParameterizedTest
    @CsvSource({
        "3, garden-2020#3",
        "第三条, garden-2020#3",
        "三, garden-2020#3",
        "３, garden-2020#3",
        "3-1, garden-2020#3-1",
        "第三条之一, garden-2020#3-1"
    })
    void readsAnArticleByAnyWayToWriteItsNumber(String number, String id) {
        assertThat(SERVICE.get("/v1/laws/" + path("花园法") + "/articles/" + path(number))
                        .json()
                        .get("id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void showsAnArticleWithNeighboursVersionsAndSource() {
        JsonNode page = SERVICE.get("/v1/laws/" + path("花园法") + "/articles/2").json();
        assertThat(page.get("text").asString()).startsWith("花园向所有人开放，每日开放十小时。\n有下列情形");
        assertThat(page.get("paragraphs").size()).isEqualTo(2);
        assertThat(page.get("paragraphs").get(1).get("items").size()).isEqualTo(2);
        assertThat(page.get("previous").get("ordinal").asString()).isEqualTo("1");
        assertThat(page.get("next").get("number").asString()).isEqualTo("第三条");
        assertThat(page.get("versions").valueStream().map(v -> v.get("law_id").asString() + v.get("current")))
                .containsExactly("garden-2020true", "garden-2010false");
        assertThat(page.get("citation").asString()).isEqualTo("《中华人民共和国花园法》（2019年）第二条");
        assertThat(page.get("source").get("file").asString()).isEqualTo("garden-2020.txt");
        assertThat(page.get("disclaimer").asString()).contains("仅供参考");
    }

    @Test
    void showsTheArticleOfTheDay() {
        JsonNode page = SERVICE.get("/v1/laws/" + path("花园法") + "/articles/2?as_of=2012-01-01")
                .json();
        assertThat(page.get("law").get("id").asString()).isEqualTo("garden-2010");
        assertThat(page.get("law").get("status").asString()).isEqualTo("现行有效");
        assertThat(page.get("text").asString()).contains("八小时");
    }

    @Test
    void saysWhyThereIsNoVersionOnTheDay() {
        Answer answer = SERVICE.get("/v1/laws/" + path("灯塔条例"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("H022");
        assertThat(answer.json().get("detail").asString()).contains("1990-01-01 至 2015-07-01");
        assertThat(SERVICE.get("/v1/laws/" + path("灯塔条例") + "?as_of=any")
                        .json()
                        .get("law")
                        .get("status")
                        .asString())
                .isEqualTo("已废止");
    }

    @Test
    void saysWhichArticlesThereAre() {
        Answer answer = SERVICE.get("/v1/laws/" + path("花园法") + "/articles/99");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("H021");
        assertThat(answer.json().get("detail").asString()).contains("第九十九条").contains("共 5 条");
    }

    @Test
    void suggestsALawOfASimilarName() {
        Answer answer = SERVICE.get("/v1/laws/" + path("花园"));
        assertThat(answer.code()).isEqualTo("H020");
        assertThat(answer.json().get("detail").asString()).contains("《中华人民共和国花园法》");
    }

    @Test
    void tellsWhereDatesWereInferred() {
        assertThat(SERVICE.get("/v1/laws/bridge-2018/articles/1")
                        .json()
                        .get("law")
                        .get("note")
                        .asString())
                .contains("推定");
    }

    @Test
    void listsLawsByNameAndPages() {
        JsonNode named = SERVICE.get("/v1/laws?q=" + path("花园")).json();
        assertThat(named.get("laws").valueStream().map(law -> law.get("id").asString()))
                .containsExactly("garden-2020");
        JsonNode first = SERVICE.get("/v1/laws?limit=3").json();
        assertThat(first.get("total").asInt()).isEqualTo(5);
        JsonNode second = SERVICE.get(
                        "/v1/laws?limit=3&cursor=" + first.get("cursor").asString())
                .json();
        assertThat(second.get("laws").size()).isEqualTo(2);
        assertThat(second.get("cursor").isNull()).isTrue();
    }

    @Test
    void listsVersionsNewestFirst() {
        assertThat(SERVICE.get("/v1/laws/garden-2010/versions")
                        .json()
                        .get("versions")
                        .valueStream()
                        .map(law -> law.get("id").asString() + law.get("status").asString()))
                .containsExactly("garden-2020现行有效", "garden-2010已被修改");
    }
}
