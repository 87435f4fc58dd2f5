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

class SuggestHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static JsonNode first(String typed) {
        return SERVICE.get("/v1/suggest?q=" + encode(typed, UTF_8))
                .json()
                .get("suggestions")
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        // characters, traditional, with the state's name and brackets; full pinyin; initials; a mixture
        "花园",
        "花園",
        "《中华人民共和国花园",
        "huayuanf",
        "hyf",
        "花yf",
        "HYF"
    })
    void suggestsALawForWhatMayBecomeItsName(String typed) {
        JsonNode law = first(typed);
        assertThat(law.toString())
                .isEqualTo("{\"kind\":\"law\",\"text\":\"中华人民共和国花园法\",\"insert\":\"花园法\",\"detail\":\"法律 · 现行有效\","
                        + "\"law_id\":\"garden-2020\",\"ordinal\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"花园法3", "花园法 第三条", "hyf3", "花园法 三", "花园法３"})
    void suggestsAnArticleForItsNumber(String typed) {
        JsonNode article = first(typed);
        assertThat(article.get("kind").asString()).isEqualTo("article");
        assertThat(article.get("insert").asString()).isEqualTo("花园法 第三条");
        assertThat(article.get("law_id").asString()).isEqualTo("garden-2020");
        assertThat(article.get("ordinal").asString()).isEqualTo("3");
    }

    @Test
    void suggestsTermsAndCausesOfAction() {
        assertThat(first("sssx").get("insert").asString()).isEqualTo("诉讼时效");
        JsonNode cause = first("离婚后财产");
        assertThat(cause.get("kind").asString()).isEqualTo("cause");
        assertThat(cause.get("insert").asString()).isEqualTo("离婚后财产纠纷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%F0%9F%98%80", "zzzzzzzzzzzz", "188", "花园法999"})
    void suggestsNothingWhereNothingFits(String typed) {
        Answer answer = SERVICE.get("/v1/suggest?q=" + (typed.startsWith("%") ? typed : encode(typed, UTF_8)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("suggestions").isEmpty()).isTrue();
        assertThat(answer.json().get("generation").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=a&x=1", "?q=a&limit=0", "?q=a&limit=21", "?q=a&q=b"})
    void refusesWhatItDoesNotKnow(String query) {
        assertThat(SERVICE.get("/v1/suggest" + query).status()).isEqualTo(400);
        assertThat(SERVICE.get("/v1/suggest?q=" + "a".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void answersAPostTheSame() {
        Answer answer = SERVICE.post("/v1/suggest", "{\"q\":\"hyf\",\"limit\":1}");
        assertThat(answer.json().get("suggestions").toString()).isEqualTo("[" + first("hyf") + "]");
        assertThat(SERVICE.post("/v1/suggest", "{\"q\":\"a\",\"x\":1}").status())
                .isEqualTo(400);
    }
}
