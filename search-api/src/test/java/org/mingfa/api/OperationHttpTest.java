package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.RunningService.Answer;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.evaluation.gate.PromotionLog;
import org.mingfa.evaluation.gate.PromotionLog.PromotionOutcome;
import tools.jackson.databind.JsonNode;

class OperationHttpTest {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + RunningService.TOKEN};

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    @Test
    void refusesAWrongToken() {
        Answer answer = SERVICE.get("/v1/operations/generations", "Authorization", "Bearer wrong");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("H032");
    }

    @Test
    void promotesAndRollsBackUnderALivingService() throws IOException {
        SampleGeneration.build(SERVICE.data(), "g2");
        SERVICE.awaitGeneration("g2");
        JsonNode listed = SERVICE.get("/v1/operations/generations", OPERATOR).json();
        assertThat(listed.get("generation").asString()).isEqualTo("g2");
        assertThat(listed.get("generations").valueStream().map(g -> g.get("id").asString()))
                .containsExactlyInAnyOrder("g1", "g2");
        assertThat(SERVICE.post("/v1/operations/generations:rollback", "", OPERATOR)
                        .json())
                .isEqualTo(RunningService.JSON.valueToTree(Map.of("generation", "g1", "passed_over", List.of())));
        assertThat(SERVICE.get("/v1/search?q=a").header("Generation")).isEqualTo("g1");
        assertThat(SERVICE.post("/v1/operations/generations:rollback", "", OPERATOR)
                        .code())
                .isEqualTo("H024");
        assertThat(SERVICE.post("/v1/operations/generations/g9:promote", "", OPERATOR)
                        .code())
                .isEqualTo("H023");
        assertThat(SERVICE.post("/v1/operations/generations/g1:promote", "", OPERATOR)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksTheGateBeforeItPromotes(@TempDir Path data) throws IOException {
        SampleGeneration.buildOneThatTheGateRefuses(data, "g2");
        try (RunningService gated = RunningService.start(data)) {
            Answer refused = gated.post("/v1/operations/generations/g2:promote", "", OPERATOR);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("H025");
            assertThat(refused.text()).contains("garden").contains("MRR@10");
            assertThat(gated.get("/readyz").json().get("generation").asString()).isEqualTo("g1");
            assertThat(gated.post("/v1/operations/generations/g2:promote?force=true", "", OPERATOR)
                            .status())
                    .isEqualTo(200);
            assertThat(gated.get("/readyz").json().get("generation").asString()).isEqualTo("g2");
            assertThat(new PromotionLog(data).entries())
                    .extracting(PromotionLog.PromotionEntry::outcome)
                    .containsExactly(PromotionOutcome.REFUSED, PromotionOutcome.FORCED);
        }
    }

    @Test
    void countsUsageByEndpointAndOutcome() {
        String month = SERVICE.get("/v1/operations/usage", OPERATOR)
                .json()
                .get("month")
                .asString();
        SERVICE.get("/v1/laws/garden-2020/articles/1");
        SERVICE.get("/v1/laws/garden-2020/articles/1");
        SERVICE.get("/v1/laws/garden-2020/articles/999");
        JsonNode usage = SERVICE.get("/v1/operations/usage?month=" + month, OPERATOR)
                .json()
                .get("usage");
        List<String> ofArticles = usage.valueStream()
                .filter(row -> row.get("endpoint").asString().equals("GET /v1/laws/{law}/articles/{article}"))
                .map(row -> row.get("outcome").asString() + " " + row.get("count"))
                .toList();
        assertThat(ofArticles).containsExactly("answered 2", "refused 1");
    }

    @Test
    void countsWhatAReportNeedsAndNothingOfWhatWasAsked() {
        JsonNode before = counts();
        SERVICE.get("/v1/search?q=a&type=statute&mode=lexical");
        SERVICE.post("/v1/search", "{\"q\":\"nothing like it\"}");
        SERVICE.post("/v1/calculators/court_fee", "{\"case_type\":\"property\",\"amount\":50000}");
        SERVICE.post("/v1/risk/assessments", """
                {"stage": "一审", "role": "被告", "facts": {"case_kind": "criminal"}}""");
        SERVICE.get("/v1/laws/garden-2020/articles/999");
        JsonNode after = counts();
        assertThat(more(before, after, "mode", "lexical")).isEqualTo(1);
        assertThat(more(before, after, "mode", "auto")).isEqualTo(1);
        assertThat(more(before, after, "type", "statute")).isEqualTo(1);
        assertThat(more(before, after, "type", "all")).isEqualTo(1);
        assertThat(more(before, after, "calculator", "court_fee")).isEqualTo(1);
        assertThat(more(before, after, "assessment", "excluded")).isEqualTo(1);
        assertThat(more(before, after, "rule", "R-ONL-01")).isEqualTo(1);
        assertThat(more(before, after, "refusal", "H021 没有这一条")).isEqualTo(1);
        assertThat(after.get("generation").has("g1")).isTrue();
    }

    private static JsonNode counts() {
        return SERVICE.get("/v1/operations/usage", OPERATOR).json().get("counts");
    }

    private static long more(JsonNode before, JsonNode after, String measure, String subject) {
        return after.get(measure).path(subject).asLong(0)
                - before.get(measure).path(subject).asLong(0);
    }

    @Test
    void tellsSearchesByHourAndHowLongTheyTook() {
        SERVICE.get("/v1/search?q=a");
        JsonNode usage = SERVICE.get("/v1/operations/usage", OPERATOR).json();
        long searches = usage.get("usage")
                .valueStream()
                .filter(row -> row.get("endpoint").asString().endsWith(" /v1/search")
                        && List.of("answered", "empty")
                                .contains(row.get("outcome").asString()))
                .mapToLong(row -> row.get("count").asLong())
                .sum();
        assertThat(usage.get("hours").valueStream().mapToLong(JsonNode::asLong).sum())
                .isEqualTo(searches);
        assertThat(usage.get("latency")
                        .valueStream()
                        .mapToLong(step -> step.get("count").asLong())
                        .sum())
                .isGreaterThanOrEqualTo(searches);
        assertThat(usage.get("lost").asLong()).isZero();
        assertThat(usage.get("corpus").get("works").asLong()).isPositive();
    }

    @Test
    void tellsWhatWasNotFoundInOurOwnTermsAndOnlyWhenAskedOften() {
        String rare = "/v1/search?type=case&q=" + encoded("张某某 侮辱罪 xyz");
        String often = "/v1/search?type=case&q=" + encoded("李某某 盗窃罪 xyz");
        for (int i = 0; i < 4; i++) {
            assertThat(SERVICE.get(rare).json().get("hits")).isEmpty();
            assertThat(SERVICE.get(often).json().get("hits")).isEmpty();
        }
        assertThat(counts().get("unmet")).isEmpty();
        SERVICE.get(often);
        assertThat(counts().get("unmet").toString()).contains("\"盗窃罪\":5").doesNotContain("某", "侮辱");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void removesWhatIsOfBeforeAMonth() {
        SERVICE.get("/v1/laws");
        String month = SERVICE.get("/v1/operations/usage", OPERATOR)
                .json()
                .get("month")
                .asString();
        Answer missing = SERVICE.post("/v1/operations/usage:purge", "", OPERATOR);
        assertThat(missing.code()).isEqualTo("H007");
        assertThat(SERVICE.post("/v1/operations/usage:purge?before=" + month, "", OPERATOR)
                        .json())
                .isEqualTo(RunningService.JSON.readTree(
                        "{\"before\":\"" + month + "-01\",\"counts\":0,\"feedback\":0,\"runs\":0}"));
        assertThat(SERVICE.post("/v1/operations/usage:purge?before=" + month, "")
                        .code())
                .isEqualTo("H030");
    }

    @Test
    void knowsWhenTheServiceRanAndWhetherItWasStopped(@TempDir Path data) throws IOException {
        SampleGeneration.build(data, "g1");
        try (RunningService first = RunningService.start(data)) {
            first.get("/v1/operations/usage", OPERATOR);
        }
        try (RunningService second = RunningService.start(data)) {
            JsonNode usage = second.get("/v1/operations/usage", OPERATOR).json();
            assertThat(usage.get("runs").valueStream().map(run -> run.get("end").asString()))
                    .containsExactly("stopped", "running");
            assertThat(usage.get("counts").get("generation")).isEqualTo(RunningService.JSON.readTree("{\"g1\":1}"));
        }
    }

    @Test
    void keepsFeedbackOfAnsweredRequestsOnceEach() {
        String found = "/v1/search?q=" + encoded("花园法 3");
        String answered = SERVICE.get(found).header("X-Request-Id");
        assertThat(judge(answered, true).status()).isEqualTo(200);
        assertThat(judge(answered, true).status()).isEqualTo(200); // said again, as by who had no answer
        Answer changed = judge(answered, false);
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.code()).isEqualTo("H036");
        assertThat(changed.pointer()).isEqualTo("/useful");
        SERVICE.get(found, "X-Request-Id", "of-the-client");
        assertThat(judge("of-the-client", true).status()).isEqualTo(200);
        SERVICE.get("/v1/search?q=a", "X-Request-Id", "nothing-found");
        SERVICE.get("/v1/search?limit=x", "X-Request-Id", "refused");
        SERVICE.get("/v1/laws", "X-Request-Id", "without-hits");
        for (String unknown : List.of("never-asked", "nothing-found", "refused", "without-hits")) {
            Answer refused = judge(unknown, true);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.pointer()).isEqualTo("/request_id");
        }
        assertThat(SERVICE.get("/v1/operations/usage", OPERATOR).json().get("feedback"))
                .isEqualTo(RunningService.JSON.readTree("{\"useful\":2,\"all\":2}"));
    }

    /** Else anybody could make the share of useful hits what they like, with hits that nobody was shown. */
    @Test
    void onlyWhatAnAnswerShowedCanBeJudged() {
        Answer found = SERVICE.get("/v1/search?limit=1&q=" + encoded("花园法 3"));
        String shown = found.json().path("hits").path(0).path("id").asString();
        String request = found.header("X-Request-Id");
        assertThat("garden-201O#3").hasSameHashCodeAs(shown); // which anybody can make up
        for (String other : List.of("garden-2020#2", "none-2020#99", "garden-201O#3")) {
            Answer refused = judge(request, other, true);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isEqualTo("H028");
            assertThat(refused.pointer()).isEqualTo("/hit_id");
        }
        assertThat(judge(request, shown, true).status()).isEqualTo(200);
    }

    @Test
    void whatAClientHasKeptCanBeJudgedUnderTheNewId() {
        String address = "/v1/search?explain=false&q=" + encoded("花园法 3");
        Answer first = SERVICE.get(address);
        Answer again = SERVICE.get(address, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        String request = again.header("X-Request-Id");
        assertThat(judge(request, "none-2020#99", true).pointer()).isEqualTo("/hit_id");
        assertThat(judge(request, "garden-2020#3", true).status()).isEqualTo(200);
    }

    private static Answer judge(String request, boolean useful) {
        return judge(request, "garden-2020#3", useful);
    }

    private static Answer judge(String request, String hit, boolean useful) {
        return SERVICE.post(
                "/v1/feedback",
                "{\"request_id\":\"" + request + "\",\"hit_id\":\"" + hit + "\",\"useful\":" + useful + "}");
    }

    @Test
    void tellsThatItLivesBeforeThereIsAGeneration(@TempDir Path empty) {
        try (RunningService alone = RunningService.startWithoutGeneration(empty)) {
            assertThat(alone.get("/livez").status()).isEqualTo(200);
            assertThat(alone.get("/readyz").status()).isEqualTo(503);
            assertThat(alone.get("/v1/search?q=a").code()).isEqualTo("H050");
            assertThat(alone.get("/v1/operations/generations", OPERATOR).code()).isEqualTo("H031");
        }
    }

    @Test
    void limitsRequestsOfOneClientOnly() {
        try (RunningService limited =
                RunningService.start("--mingfa.limits.requests-per-minute", "1", "--mingfa.proxies", "127.0.0.1")) {
            String[] client = {"X-Forwarded-For", "10.0.0.9"};
            assertThat(limited.get("/v1/laws", client).status()).isEqualTo(200);
            Answer answer = limited.get("/v1/laws", client);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.code()).isEqualTo("H040");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
            assertThat(limited.get("/v1/laws", "X-Forwarded-For", "10.0.0.10").status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--prot, 1, '是否想写 \"--port\"'",
        "--port, 0, '--port：应为 1 至 65535 的整数，收到“0”。'",
        "--mingfa.limits.bodi, 1, '是否想写 \"--mingfa.limits.body\"'",
    })
    void doesNotStartOnAWrongOption(String option, String value, String hint) {
        assertThatThrownBy(() -> MingfaApplication.start(option, value))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(hint);
    }

    @Test
    void doesNotStartOnAnUnknownSetting(@TempDir Path data) throws IOException {
        System.setProperty("mingfa.limits.requests-per-minut", "5");
        try {
            assertThatThrownBy(() -> MingfaApplication.start("--mingfa.port", "0", "--data", data.toString()))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("mingfa.limits.requests-per-minute");
        } finally {
            System.clearProperty("mingfa.limits.requests-per-minut");
        }
        assertThatThrownBy(() ->
                        MingfaApplication.start("--engine", "lucen", "--mingfa.port", "0", "--data", data.toString()))
                .isInstanceOf(InvalidSettingException.class);
        assertThat(Files.exists(data.resolve("service"))).isFalse();
    }
}
