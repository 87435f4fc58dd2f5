package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.access.Role;
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
    private static final RunningService SERVICE = RunningService.start();

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

    @Test
    void aServiceOfThisMachineAloneIsOpen() {
        GUARDED.forEach(path -> assertThat(SERVICE.get(path).status()).as(path).isEqualTo(200));
    }

    /** A proxy that the service was not told of, and a site that gives its name this machine's address, are not this machine. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Host: evil.example
            Host: 127.0.0.1.evil.example:8080
            Host: localhost\\r\\nX-Forwarded-For: 203.0.113.7
            Host: localhost\\r\\nX-Real-IP: 203.0.113.7
            Host: localhost\\r\\nForwarded: for=203.0.113.7
            Host: localhost\\r\\nVia: 1.1 proxy
            """)
    void whoAsksThroughAnotherNameOrAProxyIsNotOfThisMachine(String head) throws IOException {
        for (String path : GUARDED) {
            try (Socket socket = new Socket("127.0.0.1", SERVICE.port())) {
                String request = "GET " + path + " HTTP/1.1\r\n" + head.replace("\\r\\n", "\r\n")
                        + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .as(path)
                        .startsWith("HTTP/1.1 401");
            }
        }
    }

    /** Whatever is set for a service that others reach closes what is for judges, until somebody opens it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                  | OWN_MACHINE
            host=localhost                     | OWN_MACHINE
            host=0.0.0.0                       | CLOSED
            proxies=127.0.0.1                  | CLOSED
            tls.certificate=own.pem            | CLOSED
            management.port=9090               | CLOSED
            host=0.0.0.0 judges=open           | OPEN
            proxies=127.0.0.1 judges=open      | OPEN
            judges=closed                      | CLOSED
            """)
    void anythingForOthersCloses(@Nullable String settings, JudgeAccess access) {
        Map<String, String> set = Stream.ofNullable(settings)
                .flatMap(all -> Stream.of(all.split(" ")))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> "mingfa." + one[0], one -> one[1]));
        assertThat(JudgeAccess.of(new Binder(new MapConfigurationPropertySource(set))
                        .bindOrCreate("mingfa", MingfaSettings.class)))
                .isEqualTo(access);
    }

    @Test
    void aClosedServiceWantsTheToken() {
        try (RunningService closed = RunningService.start("--mingfa.judges", "closed")) {
            for (String path : GUARDED) {
                Answer without = closed.get(path);
                assertThat(without.status()).as(path).isEqualTo(401);
                assertThat(without.header("WWW-Authenticate")).startsWith("Basic realm=\"mingfa\"");
                assertThat(closed.get(path, "Authorization", "Bearer " + RunningService.token(Role.JUDGE))
                                .status())
                        .isEqualTo(200);
                assertThat(closed.get(path, "Authorization", basic("法官:" + RunningService.token(Role.JUDGE)))
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
