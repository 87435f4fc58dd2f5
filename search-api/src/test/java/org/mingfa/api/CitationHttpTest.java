package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CitationHttpTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode post(String path, String text) {
        return service.post(path, RunningService.JSON.writeValueAsString(Map.of("text", text)))
                .json();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # there, in force
            依照《花园法》第三条处理。 | exists
            # quoted as it stands, other punctuation and spaces
            《花园法》第四条规定：“本法所称花木，是指花园内的花卉、 树木 和草坪” | exists
            # another text inside the quotation marks
            《花园法》第四条规定：“本法所称花木，是指花园内的石头和水池”。 | quote_differs
            # beyond the last article
            《花园法》第四十条 | no_such_article
            # a paragraph too many
            《花园法》第三条第三款 | no_such_article
            # repealed
            《灯塔管理条例》第一条 | not_in_force
            # never heard of
            《月亮管理条例》第一条 | no_such_law
            """)
    void verifiesACitation(String text, String status) {
        JsonNode citations = post("/v1/citations:verify", text).get("citations");
        assertThat(citations.size()).isEqualTo(1);
        assertThat(citations.get(0).get("status").asString()).isEqualTo(status);
    }

    @Test
    void findsCitationsWithTheirPlaces() {
        JsonNode answer = post("/v1/citations:find", "依照《花园法》第三条第二款和（2019）浙0203民初1234号判决");
        assertThat(answer.get("citations").valueStream().map(c -> c.get("kind").asString()))
                .containsExactly("article", "case");
        JsonNode first = answer.get("citations").get(0);
        assertThat(first.get("span")).isEqualTo(RunningService.JSON.readTree("{\"start\":2,\"end\":13}"));
        assertThat(first.get("ordinal").asString()).isEqualTo("3");
        assertThat(first.get("paragraph").asInt()).isEqualTo(2);
    }

    @Test
    void countsWhatItDoesNotVerify() {
        JsonNode answer = post("/v1/citations:verify", "（2019）浙0203民初1234号判决依照《花园法》第三条");
        assertThat(answer.get("citations").size()).isEqualTo(1);
        assertThat(answer.get("unchecked").asInt()).isEqualTo(1);
    }
}
