package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CitationHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static JsonNode post(String path, String text) {
        return SERVICE.post(path, RunningService.JSON.writeValueAsString(Map.of("text", text)))
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
            # an article of a range that is not there
            《花园法》第三条至第九条 | no_such_article
            # the words of the first paragraph under the name of the second
            《花园法》第二条第二款规定：“花园向所有人开放，每日开放十小时” | quote_differs
            # the words of the article behind a range
            《花园法》第二条至第四条规定：“本法所称花木，是指花园内的花卉、树木和草坪” | exists
            # repealed, and not in the generation
            《合同法》第一百零七条 | not_in_force
            # only our own digest: nothing can be said of the words
            《秋千管理办法》第一条规定：“秋千不得荡过横梁” | digest_only
            # left out of the digest
            《秋千管理办法》第三条 | not_held
            # known by name, and not in the generation
            《民法典》第一百八十八条 | not_held
            # never heard of, in a class of which nobody says that it is held whole
            《月亮管理条例》第一条 | not_held
            """)
    void verifiesACitation(String text, String status) {
        JsonNode citations = post("/v1/citations:verify", text).get("citations");
        assertThat(citations.size()).isEqualTo(1);
        assertThat(citations.get(0).get("status").asString()).isEqualTo(status);
    }

    @Test
    void takesTheQuotationBehindAListForThatOfOneOfThem() {
        String text = "《花园法》第三条、第四条规定：“本法所称花木，是指花园内的花卉”，《花园法》第三条规定：“本法所称花木，是指花园内的花卉”";
        assertThat(post("/v1/citations:verify", text)
                        .get("citations")
                        .valueStream()
                        .map(citation -> citation.get("status").asString()))
                .containsExactly("exists", "exists", "quote_differs");
    }

    @Test
    void namesTheLawThatAMisspeltTitleMayMean() {
        JsonNode citation = post("/v1/citations:verify", "《花圆法》第三条").at("/citations/0");
        assertThat(citation.get("status").asString()).isEqualTo("not_held");
        assertThat(citation.get("note").asString()).contains("是否指《中华人民共和国花园法》？");
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
    void listsWhatItDoesNotVerify() {
        JsonNode answer = post("/v1/citations:verify", "（2019）浙0203民初1234号判决依照《花园法》第三条");
        assertThat(answer.get("citations")
                        .valueStream()
                        .map(citation -> citation.get("status").asString()))
                .containsExactly("not_checked", "exists");
        assertThat(answer.get("unchecked").asInt()).isEqualTo(1);
    }
}
