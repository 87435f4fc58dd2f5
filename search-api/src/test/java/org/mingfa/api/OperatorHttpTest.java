package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.access.AuditLine;
import org.mingfa.access.AuditLog;
import org.mingfa.access.AuditReading;
import org.mingfa.answers.AccessRole;
import org.mingfa.api.RunningService.Answer;
import org.mingfa.backup.LastBackup;

/** The page of operators, as a browser asks for it. */
class OperatorHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static String[] signedIn(AccessRole role) {
        String pair = "x:" + RunningService.token(role);
        return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
        };
    }

    private static Answer submit(RunningService service, String path, String... header) {
        return service.send(service.request(path, signedIn(AccessRole.OPERATOR))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(header)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static final String[] OWN_PAGE = {"Sec-Fetch-Site", "same-origin"};

    @Test
    void asksABrowserForAnOperatorsCredentialsAndShowsHowTheServiceIs() {
        assertThat(SERVICE.get("/operator").status()).isEqualTo(401);
        assertThat(SERVICE.get("/operator").header("WWW-Authenticate")).startsWith("Basic");
        assertThat(SERVICE.get("/operator", signedIn(AccessRole.JUDGE)).code()).isEqualTo("H031");
        Answer page = SERVICE.get("/operator", signedIn(AccessRole.OPERATOR));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.text())
                .contains("<dt>线上一代</dt><dd>g1</dd>")
                .contains("没有备份过")
                .contains("<th scope=\"row\">g1</th>", "没有问过")
                .contains("<h2 id=\"usage\">本月用量</h2>")
                .containsPattern("缺 [0-9]+ 项：本系统统计的 [0-9]+ 项，由法院填报的 [1-9][0-9]* 项")
                .doesNotContainPattern("<script>|<style>| style=\"| on[a-z]+=\"");
    }

    /** The page is wanted most when something is broken. */
    @Test
    void aPartThatCannotBeReadSaysWhyInItsPlace(@TempDir Path data) throws IOException {
        SampleGeneration.build(data, "g1");
        Files.writeString(data.resolve("service"), "a file where the folder of the database should be");
        try (RunningService service = RunningService.start(data)) {
            Answer page = service.get("/operator", signedIn(AccessRole.OPERATOR));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("<dt>线上一代</dt><dd>g1</dd>", "用量与反馈的数据库暂时不可用");
        }
    }

    @Test
    void formsPromoteAndRollBackAndAreWrittenIntoTheAudit(@TempDir Path data) throws IOException {
        SampleGeneration.build(data, "g2");
        SampleGeneration.build(data, "g1");
        try (RunningService service = RunningService.start(data)) {
            Answer promoted = submit(service, "/operator/generations/g2:promote", OWN_PAGE);
            assertThat(promoted.status()).isEqualTo(303);
            assertThat(promoted.header("Location")).endsWith("/operator");
            assertThat(service.get("/readyz").json().get("generation").asString())
                    .isEqualTo("g2");
            assertThat(service.get("/operator", signedIn(AccessRole.OPERATOR)).text())
                    .contains("<dd>g2</dd>", "达标上线", ">退回 g1</button>");
            assertThat(submit(service, "/operator/generations:rollback", OWN_PAGE)
                            .status())
                    .isEqualTo(303);
            assertThat(service.get("/readyz").json().get("generation").asString())
                    .isEqualTo("g1");
            Answer unknown = submit(service, "/operator/generations/g9:promote", OWN_PAGE);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.text()).contains("<p class=\"refusal\" role=\"alert\">没有这一代索引");
        }
        assertThat(new AuditReading(new AuditLog(data)).page(null, null, null).lines())
                .extracting(AuditLine::entry)
                .extracting(
                        entry -> entry.actor() + " " + entry.action() + " " + entry.target() + " " + entry.outcome())
                .containsSubsequence(
                        "operator POST /operator/** null begun",
                        "operator POST /operator/generations/{id}:promote g2 done",
                        "operator POST /operator/** null begun",
                        "operator POST /operator/generations:rollback null done");
    }

    @Test
    void whatTheGateRefusesIsSaidOnThePage(@TempDir Path data) throws IOException {
        SampleGeneration.buildOneThatTheGateRefuses(data, "g2");
        new LastBackup(Instant.now(), 3 << 20).note(data);
        try (RunningService gated = RunningService.start(data)) {
            Answer refused = submit(gated, "/operator/generations/g2:promote", OWN_PAGE);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text())
                    .contains("g2 没有达标，没有上线", "未达标，没有上线", "garden（lexical）", "，3 MB")
                    .doesNotContain("已过 36 小时");
            assertThat(gated.get("/readyz").json().get("generation").asString()).isEqualTo("g1");
        }
    }

    /** A browser adds the credentials to whatever form is sent to us, also to one of another site. */
    @Test
    void aFormOfAnotherSiteOrOfNobodyKnowsWhereIsRefused() {
        for (String[] foreign : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"})) {
            assertThat(submit(SERVICE, "/operator/generations/g1:promote", foreign)
                            .status())
                    .as(foreign[1])
                    .isEqualTo(403);
        }
        Answer silent = submit(SERVICE, "/operator/generations/g1:promote", "Accept", "text/html");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.text()).contains("没有说明来自哪个网页");
    }
}
