package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class ArticleGraphHttpTest {

    private static final String LAW = "/v1/laws/" + encode("花园法", UTF_8);

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    @Test
    void comparesTheVersionsOfAnArticle() {
        JsonNode history = SERVICE.get(LAW + "/articles/2/history").json();
        assertThat(history.get("generation").asString()).isEqualTo("g1");
        assertThat(history.get("number").asString()).isEqualTo("第二条");
        assertThat(history.get("versions")
                        .valueStream()
                        .map(version -> version.at("/law/id").asString() + " "
                                + version.get("change").asString()))
                .containsExactly("garden-2020 amended", "garden-2010 first");
        assertThat(history.at("/versions/0/diff").toString())
                .startsWith("[{\"kind\":\"kept\",\"text\":\"花园向所有人开放，每日开放\"},"
                        + "{\"kind\":\"removed\",\"text\":\"八\"},{\"kind\":\"added\",\"text\":\"十\"},"
                        + "{\"kind\":\"kept\",\"text\":\"小时。\"},{\"kind\":\"added\",\"text\":\"\\n有下列情形");
        assertThat(history.at("/versions/1/diff").size()).isZero();
        assertThat(history.get("note").asString()).contains("只比较已收录的版本");
    }

    @Test
    void tellsOfAnInsertedArticle() {
        JsonNode versions = SERVICE.get(LAW + "/articles/3-1/history").json().get("versions");
        assertThat(versions.size()).isEqualTo(1);
        assertThat(versions.get(0).get("change_label").asString()).isEqualTo("新增");
    }

    @Test
    void listsWhatCitesAnArticle() {
        JsonNode citing = SERVICE.get(LAW + "/articles/3/cited-by").json();
        assertThat(citing.get("counts").toString())
                .isEqualTo("{\"statute\":1,\"interpretation\":0,\"notice\":0,\"case\":0}");
        assertThat(citing.get("total").asInt()).isEqualTo(1);
        assertThat(citing.at("/hits/0/id").asString()).isEqualTo("bridge-2018#3");
        assertThat(citing.at("/hits/0/match").asString()).isEqualTo("citation");
        assertThat(citing.at("/hits/0/highlights").toString()).isEqualTo("[{\"start\":8,\"end\":14}]");
        assertThat(citing.get("cursor").isNull()).isTrue();
    }

    @Test
    void narrowsByTypeAndDay() {
        assertThat(SERVICE.get(LAW + "/articles/3/cited-by?type=case&type=interpretation")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(SERVICE.get(LAW + "/articles/3/cited-by?as_of=2015-01-01")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void showsInterpretationsBesideAnArticle() {
        JsonNode page = SERVICE.get(LAW + "/articles/3").json();
        assertThat(page.at("/interpretations/counts/statute").isMissingNode()).isFalse();
        assertThat(page.at("/interpretations/total").asInt()).isZero();
        assertThat(page.get("partly_repealed").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/99/history, 404, H021",
        "/articles/x/history, 400, H003",
        "/articles/3/history?limit=1, 400, H001",
        "/articles/3/cited-by?type=law, 400, H003",
        "/articles/3/cited-by?limit=0, 400, H003",
        "/articles/3/cited-by?limit=101, 400, H003",
        "/articles/3/cited-by?cursor=abc, 400, H003",
        "/articles/3/cited-by?as_of=2015-02-30, 400, H003"
    })
    void refusesWhatItDoesNotUnderstand(String path, int status, String code) {
        Answer answer = SERVICE.get(LAW + path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
