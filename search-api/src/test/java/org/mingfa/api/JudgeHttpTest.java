package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.access.TokenFile;
import org.mingfa.access.TokenOrder;
import org.mingfa.answers.AccessRole;
import org.mingfa.api.RunningService.Answer;
import org.mingfa.api.access.JudgeAccess;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.settings.MingfaSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is for judges: who may use it, and the page where a brief is checked. */
class JudgeHttpTest {

    private static final String BRIEF = "依照花园法第四条、第九十条，张三<b>主张。\r\n民法典第一百八十八条。";
    private static final List<String> GUARDED = List.of("/judge", "/judge/verify");

    @AutoClose
    private static final RunningService SERVICE = RunningService.start("--mingfa.judges", "open");

    @AutoClose
    private static final RunningService UNSET = RunningService.start();

    private static Answer form(RunningService asked, String path, Map<String, String> fields, String... headers) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n");
        HttpRequest.Builder request = asked.request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        return asked.send(request.build());
    }

    @Test
    void aBriefComesBackWithItsCitationsMarked() {
        Answer page = form(SERVICE, "/judge/verify", Map.of("text", BRIEF, "action", "verify"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.text())
                .contains("共 3 处引用")
                .contains("张三&lt;b&gt;主张。\n")
                .containsPattern("<a class=\"cite right\" id=\"m1\" href=\"#f1\">.*花园法第四条")
                .containsPattern("<a class=\"cite wrong\" id=\"m2\" href=\"#f2\">.*第九十条")
                .containsPattern("<a class=\"cite open\" id=\"m3\" href=\"#f3\">.*民法典第一百八十八条")
                .doesNotContain("张三<b>");
    }

    @Test
    void theFindingsAreAWordFile() throws IOException {
        Answer file = form(SERVICE, "/judge/verify", Map.of("text", BRIEF, "action", "report"));
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"citation-findings.docx\"");
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(file.http().body()))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(line -> line.startsWith("1.") && line.endsWith("第九十条"));
        }
        assertThat(SERVICE.post("/v1/citations:report", "{\"text\": \"花园法第四条\"}")
                        .header("Content-Type"))
                .isEqualTo(FileAnswer.DOCX);
    }

    @Test
    void reportsAreWrittenInTheFormThatIsWanted() {
        Answer findings = SERVICE.send(
                SERVICE.request("/v1/citations:report", "Content-Type", "application/json", "Accept", "application/pdf")
                        .POST(BodyPublishers.ofString("{\"text\": \"花园法第四条\"}"))
                        .build());
        assertThat(findings.header("Content-Disposition")).isEqualTo("attachment; filename=\"citation-findings.pdf\"");
        assertThat(findings.text()).startsWith("%PDF");
        assertThat(similar("pdf").header("Content-Disposition")).contains("similar-cases.pdf");
        assertThat(similar("html").text()).startsWith("<!DOCTYPE html>");
        assertThat(similar("json").text()).startsWith("{");
        assertThat(similar("txt").text()).contains("应为 docx、html、pdf 或 json");
    }

    private static Answer similar(String format) {
        return SERVICE.post(
                "/v1/cases:similar-report", "{\"search\": {\"facts\": \"借款没有归还。\"}, \"format\": \"" + format + "\"}");
    }

    @Test
    void nothingToCheckIsSaidOnThePage() {
        Answer page = form(SERVICE, "/judge/verify", Map.of("text", " ", "as_of", ""));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("role=\"alert\">请粘贴文书的文字，或者选择一个文件。");
        assertThat(form(SERVICE, "/judge/verify", Map.of("text", BRIEF, "as_of", "昨天"))
                        .text())
                .contains("role=\"alert\"")
                .contains("张三&lt;b&gt;主张。");
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        assertThat(SERVICE.post("/judge/verify", "{}").status()).isEqualTo(400);
    }

    @Test
    void plainTextIsReadWithoutAParser() {
        HttpRequest file = SERVICE.request("/v1/documents:text")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString("花园法第四条"))
                .build();
        assertThat(SERVICE.send(file).json().path("text").asString()).isEqualTo("花园法第四条");
        HttpRequest nothing = SERVICE.request("/v1/documents:text")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(SERVICE.send(nothing).code()).isEqualTo("H003");
    }

    /** Nothing in a request shows where it was made: a proxy puts its own words in the place of all of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1|Host: localhost",
                "HTTP/1.1|Host: 127.0.0.1:8080",
                "HTTP/1.1|Host: [::1]:8080",
                "HTTP/1.1|Host: evil.example",
                "HTTP/1.1|Host: localhost\r\nX-Forwarded-For: 127.0.0.1",
                "HTTP/1.0|Host: localhost",
                "HTTP/1.0|X-Nothing: at all",
            })
    void whatIsNotSetIsClosedHoweverARequestLooks(String head) throws IOException {
        String[] parts = head.split("\\|");
        for (String path : GUARDED) {
            try (Socket socket = new Socket("127.0.0.1", UNSET.port())) {
                String request = "GET " + path + " " + parts[0] + "\r\n" + parts[1] + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .as(path)
                        .startsWith("HTTP/1.1 401");
            }
        }
    }

    @Test
    void onlyTheSettingOpens() {
        GUARDED.forEach(path -> assertThat(SERVICE.get(path).status()).as(path).isEqualTo(200));
        assertThat(access(Map.of())).isEqualTo(JudgeAccess.CLOSED);
        assertThat(access(Map.of("mingfa.host", "127.0.0.1"))).isEqualTo(JudgeAccess.CLOSED);
        assertThat(access(Map.of("mingfa.judges", "closed"))).isEqualTo(JudgeAccess.CLOSED);
        assertThat(access(Map.of("mingfa.judges", "open", "mingfa.host", "0.0.0.0")))
                .isEqualTo(JudgeAccess.OPEN);
        assertThatThrownBy(() -> access(Map.of("mingfa.judges", "yes"))).hasMessageContaining("open 或 closed");
    }

    private static JudgeAccess access(Map<String, String> set) {
        return JudgeAccess.of(
                new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("mingfa", MingfaSettings.class));
    }

    /** Who opens the page in a browser reads why, and the one line that opens it; a program gets the problem. */
    @Test
    void aClosedPageSaysWhyAndWhatToDo(@TempDir Path data) throws IOException {
        SampleGeneration.build(data, "g1");
        new TokenFile(data, Clock.systemUTC())
                .add(new TokenOrder("机房", AccessRole.OPERATOR, null, null, RunningService.TOKEN));
        try (RunningService unset = RunningService.start(data)) {
            for (String path : GUARDED) {
                Answer page = unset.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
                assertThat(page.status()).isEqualTo(403);
                assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
                assertThat(page.text())
                        .contains(
                                "<h1 id=\"title\">无权使用或未开放</h1>",
                                "供法官使用",
                                "--role judge",
                                "mingfa serve --judges open");
                assertThat(unset.get(path).code()).isEqualTo("H031");
            }
            Answer operator = unset.get("/operator", "Accept", "text/html");
            assertThat(operator.status()).isEqualTo(401);
            assertThat(operator.header("WWW-Authenticate")).startsWith("Basic");
            assertThat(operator.text()).contains("<h1 id=\"title\">需要凭据</h1>", "供系统管理员使用");
        }
    }

    @Test
    void aClosedServiceWantsTheToken() {
        try (RunningService closed = RunningService.start("--mingfa.judges", "closed")) {
            for (String path : GUARDED) {
                Answer without = closed.get(path);
                assertThat(without.status()).as(path).isEqualTo(401);
                assertThat(without.header("WWW-Authenticate")).startsWith("Basic realm=\"mingfa\"");
                assertThat(closed.get(path, "Authorization", "Bearer " + RunningService.token(AccessRole.JUDGE))
                                .status())
                        .isEqualTo(200);
                assertThat(closed.get(path, "Authorization", basic("法官:" + RunningService.token(AccessRole.JUDGE)))
                                .status())
                        .isEqualTo(200);
                assertThat(closed.get(path, "Authorization", basic("法官:wrong")).status())
                        .isEqualTo(401);
            }
            for (String path : List.of("/v1/cases:similar", "/v1/cases:similar-report", "/v1/documents:text")) {
                assertThat(closed.post(path, "{}").status()).as(path).isEqualTo(401);
            }
            assertThat(closed.post("/v1/citations:verify", "{\"text\": \"花园法第四条\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
