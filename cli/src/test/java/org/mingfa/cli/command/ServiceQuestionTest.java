package org.mingfa.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Operation;
import org.mingfa.citations.DocumentContent;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.ServiceLock;

/** Which answers of a service a command takes for its own. */
class ServiceQuestionTest {

    private static final String LIVE = "20260101-000000";
    private static final Operation<Thing, DocumentContent> OPERATION =
            Operation.of("getThing", Endpoint.get("/v1/things/{thing}"), Thing.class, DocumentContent.class);
    private static final ServiceQuestion<DocumentContent> QUESTION =
            ServiceQuestion.of(OPERATION, new Thing("灯/塔", "any", null, List.of("a", "b")));

    private record Thing(
            String thing, @Nullable String asOf, @Nullable String type, List<String> kind) {}

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private ServiceLock lock;

    private int status = 200;
    private String generation = LIVE;
    private String body = "{\"text\":\"样例\"}";
    private String asked = "";

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(data.resolve("live"), "{\"current\":\"" + LIVE + "\",\"previous\":[]}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Generation", generation);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        lock = ServiceLock.share(data).orElseThrow();
        lock.announce(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void end() throws IOException {
        lock.close();
        server.stop(0);
    }

    @Test
    void takesTheAnswerOfTheGenerationThatIsLive() {
        assertThat(QUESTION.ask(new GenerationStore(data))).contains(new DocumentContent("样例"));
        assertThat(asked).isEqualTo("GET /v1/things/%E7%81%AF%2F%E5%A1%94?as_of=any&kind=a&kind=b ");
    }

    /** Words go in the body, as no address holds them. */
    @Test
    void postsWhatIsAsked() {
        assertThat(ServiceQuestion.of(
                                Operation.of(
                                        "say",
                                        Endpoint.post("/v1/thing"),
                                        DocumentContent.class,
                                        DocumentContent.class),
                                new DocumentContent("问"))
                        .ask(new GenerationStore(data)))
                .isPresent();
        assertThat(asked).isEqualTo("POST /v1/thing {\"text\":\"问\"}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                // another generation, not yet followed; refused, busy, not ready; a program that answers otherwise; no
                // JSON
                "200, 20250101-000000, {\"text\":\"样例\"}",
                "401, 20260101-000000, {\"text\":\"样例\"}",
                "429, 20260101-000000, {\"text\":\"样例\"}",
                "503, 20260101-000000, {\"text\":\"样例\"}",
                "200, 20260101-000000, {\"words\":\"样例\"}",
                "200, 20260101-000000, <html>",
            })
    void takesNothingElse(int told, String of, String answer) {
        status = told;
        generation = of;
        body = answer;
        assertThat(QUESTION.ask(new GenerationStore(data))).isEmpty();
    }

    @Test
    void takesNoAnswerThatWasCutShort() {
        assertThat(QUESTION.onlyIf(whole -> false).ask(new GenerationStore(data)))
                .isEmpty();
    }

    @Test
    void asksNobodyWhereNoServiceUsesTheDirectory() throws IOException {
        lock.close();
        assertThat(QUESTION.ask(new GenerationStore(data))).isEmpty();
        assertThat(asked).isEmpty();
    }
}
