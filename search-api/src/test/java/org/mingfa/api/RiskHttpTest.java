package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RiskHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static Answer assess(String facts) {
        return SERVICE.post(
                "/v1/risk/assessments",
                "{\"stage\":\"first_instance\",\"role\":\"plaintiff\",\"as_of\":\"2026-11-24\",\"facts\":" + facts
                        + "}");
    }

    private static List<String> keys(JsonNode questions) {
        return questions.valueStream().map(q -> q.get("key").asString()).toList();
    }

    @Test
    void beginsWithWhatItIsAboutAndHowFarItIs() {
        JsonNode begun = SERVICE.get("/v1/risk/interview").json();
        assertThat(begun.get("stages")
                        .valueStream()
                        .map(stage -> stage.get("word").asString()))
                .containsExactly("first_instance", "second_instance", "enforcement");
        assertThat(begun.get("questions").isEmpty()).isTrue();
        JsonNode first = SERVICE.get("/v1/risk/interview?stage=first_instance&role=plaintiff")
                .json();
        assertThat(keys(first.get("questions"))).startsWith("dispute", "progress");
        assertThat(begun.get("about").get("groups").isEmpty()).isFalse();
        assertThat(begun.get("steps").get(0).get("facts").get("progress").asString())
                .isEqualTo("preparing");
        assertThat(first.get("questions").get(0).get("options").get("loan").asString())
                .isNotBlank();
    }

    @Test
    void saysWhatIsOutsideOfTheOffer() {
        JsonNode answer = assess("{\"case_kind\":\"criminal\"}").json();
        assertThat(answer.get("exclusions").isEmpty()).isFalse();
        assertThat(answer.get("prompts").isEmpty()).isTrue();
    }

    @Test
    void warnsWithBasisDeadlineAndWhatIsUnknown() {
        JsonNode answer = assess(
                        "{\"case_kind\":\"civil\",\"confidentiality\":\"none\",\"claim_type\":\"general\",\"breach_known\":\"2019-01-01\"}")
                .json();
        JsonNode warned = answer.get("prompts").get(0);
        assertThat(warned.get("severity").asString()).isEqualTo("critical");
        assertThat(warned.get("headline").asString()).contains("时效");
        assertThat(warned.get("why").asString()).contains("2019年1月1日");
        assertThat(warned.get("deadline").get("day").asString()).startsWith("2022-01-");
        assertThat(warned.get("deadline").get("calendar").asString())
                .as("a day that is past is no appointment")
                .isEmpty();
        assertThat(warned.get("basis").valueStream()).allSatisfy(basis -> {
            assertThat(basis.get("label").asString()).startsWith("《");
            assertThat(basis.get("version").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        });
        assertThat(warned.get("still_unknown").isEmpty()).isFalse();
        assertThat(answer.get("progress").get("rules").asInt()).isPositive();
        assertThat(answer.get("as_of").asString()).isEqualTo("2026-11-24");
        assertThat(answer.get("disclaimer").asString()).isEqualTo("仅供参考");
    }

    @Test
    void aBriefAnswerLeavesOutOnlyTheRulesThatAreStillOpen() {
        String told = "{\"stage\":\"first_instance\",\"role\":\"plaintiff\",\"brief\":%s,"
                + "\"facts\":{\"dispute\":\"loan\",\"breach_known\":\"2022-10-10\"}}";
        ObjectNode whole = (ObjectNode)
                SERVICE.post("/v1/risk/assessments", told.formatted("false")).json();
        JsonNode brief =
                SERVICE.post("/v1/risk/assessments", told.formatted("true")).json();
        assertThat(whole.get("not_assessed").isEmpty()).isFalse();
        whole.putArray("not_assessed");
        assertThat(brief).isEqualTo(whole);
    }

    @Test
    void doesNotAskAgainWhatThePartyDoesNotKnow() {
        String facts = "{\"case_kind\":\"civil\",\"confidentiality\":\"none\"%s}";
        List<String> before = keys(assess(facts.formatted("")).json().get("next_questions"));
        String first = before.getFirst();
        List<String> after = keys(
                assess(facts.formatted(",\"" + first + "\":\"不清楚\"")).json().get("next_questions"));
        assertThat(after).isNotEmpty().doesNotContain(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a party that the stage does not have
            {"stage":"first_instance","role":"appellant"}                       | H003 | /role
            {"stage":"first","role":"plaintiff"}                                | H003 | /stage
            {"role":"plaintiff"}                                                | H007 | /stage
            {"stage":"first_instance","role":"plaintiff","as_of":"any"}         | H003 | /as_of
            {"stage":"first_instance","role":"plaintiff","facts":[]}            | H003 | /facts
            {"stage":"first_instance","role":"plaintiff","facts":{"case_kin":"civil"}} | H003 | /facts/case_kin
            {"stage":"first_instance","role":"plaintiff","facts":{"case_kind":"war"}}  | H003 | /facts/case_kind
            {"stage":"first_instance","role":"plaintiff","facts":{"breach_known":"昨天"}} | H003 | /facts/breach_known
            # what has happened, after the day of the assessment
            {"stage":"first_instance","role":"defendant","as_of":"2026-11-28","facts":{"progress":"judged","judgment_served":"2027-11-13"}} | H003 | /facts/judgment_served
            {"stage":"first_instance","role":"plaintiff","as_of":"2026-11-28","facts":{"labor_award_received":"2027-11-20"}} | H003 | /facts/labor_award_received
            """)
    void namesTheWrongField(String body, String code, String pointer) {
        Answer answer = SERVICE.post("/v1/risk/assessments", body);
        assertThat(List.of(answer.status(), answer.code(), answer.pointer())).isEqualTo(List.of(400, code, pointer));
    }

    @Test
    void handsOverTheNoticeAsAWordFile() throws IOException {
        Answer answer = SERVICE.post(
                "/v1/risk/notices",
                "{\"stage\":\"first_instance\",\"role\":\"plaintiff\",\"facts\":{\"case_kind\":\"civil\",\"confidentiality\":\"none\"}}");
        assertThat(answer.status()).isEqualTo(200);
        String document = "";
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.http().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    document = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(document).contains("诉讼风险告知书").contains("仅供参考");
    }

    /** Each row: what the client takes, and what it gets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/pdf                       | application/pdf                 | risk-notice.pdf
            application/pdf, application/json;q=0.5 | application/pdf               | risk-notice.pdf
            */*                                   | application/vnd.openxmlformats-officedocument.wordprocessingml.document | risk-notice.docx
            application/pdf;q=0.1, */*            | application/vnd.openxmlformats-officedocument.wordprocessingml.document | risk-notice.docx
            """)
    void handsOverTheNoticeInTheFormThatIsAccepted(String accepted, String type, String name) {
        Answer answer =
                SERVICE.send(SERVICE.request("/v1/risk/notices", "Content-Type", "application/json", "Accept", accepted)
                        .POST(BodyPublishers.ofString("{\"stage\":\"first_instance\",\"role\":\"plaintiff\"}"))
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.http().headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.http().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains(name));
        assertThat(new String(answer.http().body(), 0, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo(type.endsWith("pdf") ? "%PDF" : "PK\3\4");
    }

    /** An Android browser asks first itself, then its downloader does. */
    @Test
    void handsOverTheNoticeByAnAddressThatTellsNothingAndIsSoonUsedUp() {
        Answer kept = SERVICE.send(SERVICE.request(
                        "/v1/risk/notices?once=true", "Content-Type", "application/json", "Accept", "application/pdf")
                .POST(BodyPublishers.ofString("{\"stage\":\"first_instance\",\"role\":\"plaintiff\"}"))
                .build());
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.http().body()).isEmpty();
        String place = kept.http().headers().firstValue("Location").orElseThrow();
        assertThat(place).matches("/v1/files/[0-9a-f]{32}");
        for (int i = 0; i < 3; i++) { // a preview of the link uses nothing up
            Answer looked = SERVICE.send(SERVICE.request(place)
                    .method("HEAD", BodyPublishers.noBody())
                    .build());
            assertThat(List.of(looked.status(), looked.text())).isEqualTo(List.of(200, ""));
        }
        for (int i = 0; i < 2; i++) {
            Answer file = SERVICE.get(place);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.http().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(file.http().headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value)
                            .startsWith("attachment")
                            .contains(URLEncoder.encode("诉讼风险告知书", StandardCharsets.UTF_8)));
            assertThat(file.text()).startsWith("%PDF");
        }
        assertThat(List.of(SERVICE.get(place).status(), SERVICE.get(place).code()))
                .isEqualTo(List.of(404, "H028"));
    }

    /** A notice that looks like the court's and leads to somebody else's page would be believed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://127.0.0.1:8080/               |                          | 200
            https://court.example/h5/            | https://court.example    | 200
            https://evil.example/                |                          | 400
            https://evil.example/                | https://court.example    | 400
            https://127.0.0.1.evil.example/      |                          | 400
            """)
    void printsTheAddressesOfItsOwnPagesAlone(String page, @Nullable String origin, int status) {
        HttpRequest.Builder asked = SERVICE.request(
                "/v1/risk/notices?qr_page=" + URLEncoder.encode(page, StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");
        if (origin != null) {
            asked.header("Origin", origin);
        }
        Answer answer = SERVICE.send(
                asked.POST(BodyPublishers.ofString("{\"stage\":\"first_instance\",\"role\":\"plaintiff\"}"))
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(status == 200 || answer.text().contains("qr_page")).isTrue();
    }

    @Test
    void refusesAFormThatThereIsNot() {
        Answer answer = SERVICE.send(
                SERVICE.request("/v1/risk/notices", "Content-Type", "application/json", "Accept", "image/png")
                        .POST(BodyPublishers.ofString("{\"stage\":\"first_instance\",\"role\":\"plaintiff\"}"))
                        .build());
        assertThat(answer.status()).isEqualTo(406);
    }

    @Test
    void namesTheWrongFieldOfANoticeToo() {
        Answer answer = SERVICE.post("/v1/risk/notices", "{\"stage\":\"first\",\"role\":\"plaintiff\"}");
        assertThat(List.of(answer.status(), answer.code(), answer.pointer())).isEqualTo(List.of(400, "H003", "/stage"));
    }
}
