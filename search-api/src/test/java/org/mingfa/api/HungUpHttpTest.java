package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.api.problem.ServerErrorLog;
import org.slf4j.LoggerFactory;

/** A client that hangs up in the middle of a file is nobody's failure: not a line in the log. */
class HungUpHttpTest {

    private static RunningService service;
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private List<String> logged(Runnable during) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try {
            during.run();
        } finally {
            root.detachAppender(lines);
        }
        return lines.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Sends a request for a file, reads at most a few bytes, and resets the connection. */
    private static void hangUp(int bytes) {
        String body = "{\"text\":\"" + "依照《样例灯塔法》第一条、《桥梁通行规定》第一条。".repeat(400) + "\"}";
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setReceiveBufferSize(1024);
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(("POST /v1/citations:report HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + sent.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            socket.getInputStream().readNBytes(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsLogged() {
        assertThat(logged(() -> {
                    for (int i = 0; i < 8; i++) {
                        hangUp(i % 2 * 20);
                    }
                    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                    assertThat(service.get("/v1/laws").status()).isEqualTo(200);
                }))
                .isEmpty();
    }

    /** What is logged of other failures names the request and repeats nothing of it. */
    @Test
    void aFailureOfOursIsStillLogged() {
        List<String> logged = logged(() -> new ServerErrorLog().record("r-1", new IllegalStateException("密语")));
        assertThat(logged).singleElement().asString().contains("r-1", "IllegalStateException").doesNotContain("密语");
    }
}
