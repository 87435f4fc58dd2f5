package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever happens, no word that a user sent is kept: not in a log, not on the console, not in a file. */
class PrivacyTest {

    private static final String WORD = "xiaozhangqianwowuwanyuan";

    /** Keeps everything that is logged, at every level that the service has switched on. */
    private static final class Kept extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getFormattedMessage() + thrown);
        }
    }

    @Test
    void keepsNoWordOfAUser(@TempDir Path data) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Kept kept = new Kept();
        SampleGeneration.build(data, "g1");
        System.setOut(new PrintStream(printed, true, UTF_8));
        try (RunningService service = RunningService.start(data)) {
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            kept.start();
            root.addAppender(kept);
            ask(service);
            breakTheIndex(service);
            root.detachAppender(kept);
            assertThat(root.getLevel()).isEqualTo(Level.WARN);
        } finally {
            System.setOut(console);
        }
        assertThat(kept.lines).isNotEmpty().noneMatch(line -> line.contains(WORD));
        assertThat(printed.toString(UTF_8)).doesNotContain(WORD);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(WORD);
            }
        }
    }

    private static void ask(RunningService service) throws IOException {
        service.get("/v1/search?q=" + WORD);
        service.get("/v1/search?q=" + WORD + "&limit=" + WORD);
        service.get("/v1/search?" + WORD + "=1");
        service.get("/v1/" + WORD);
        service.get("/v1/laws/" + WORD + "/articles/" + WORD);
        service.get("/v1/search?q=" + encode("\"" + WORD + " ((", UTF_8), "Accept", "image/" + WORD);
        service.post("/v1/search", "{\"q\":\"" + WORD + "\"}");
        service.post("/v1/search", "{\"" + WORD + "\":\"" + WORD);
        service.post("/v1/citations:verify", "{\"text\":\"" + WORD + "\",\"as_of\":\"" + WORD + "\"}");
        service.post("/v1/feedback", "{\"request_id\":\"r\",\"hit_id\":\"" + WORD + "\",\"useful\":true}");
        service.post("/v1/calculators/court_fee", "{\"amount\":\"" + WORD + "\",\"" + WORD + "\":1}");
        service.post(
                "/v1/risk/assessments",
                "{\"stage\":\"first_instance\",\"role\":\"plaintiff\",\"facts\":{\"case_kind\":\"" + WORD + "\",\""
                        + WORD + "\":\"x\"}}");
        service.post("/v1/feedback", "{\"request_id\":\"r\",\"hit_id\":\"garden-2020#1\",\"useful\":true}");
        for (String line : List.of("GET /" + WORD + "\u0001 HTTP/1.1", WORD, "GET /%zz" + WORD + " HTTP/1.1")) {
            try (Socket socket = new Socket("127.0.0.1", service.port())) {
                socket.getOutputStream().write((line + "\r\n\r\n").getBytes(UTF_8));
                socket.getInputStream().readAllBytes();
            }
        }
    }

    /** A failure under the service while it answers a user: it serves on; one that starts then has nothing to serve. */
    private static void breakTheIndex(RunningService service) throws IOException {
        Files.writeString(service.data().resolve("live"), "{\"current\":\"g0\",\"previous\":[]}");
        assertThat(service.get("/v1/search?q=" + WORD).status()).isEqualTo(200);
        try (RunningService second = RunningService.startWithoutGeneration(service.data())) {
            assertThat(second.get("/v1/search?q=" + WORD).status()).isEqualTo(503);
        }
    }
}
