package org.mingfa.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.MingfaApplication;
import org.mingfa.api.problem.ServerErrorLog;
import org.slf4j.MDC;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the log as objects, with the id of the request and nothing that was asked. */
class LogFormTest {

    @Test
    void eachLineIsAnObjectThatNamesItsRequest(@TempDir Path data) {
        PrintStream out = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (ConfigurableApplicationContext service = MingfaApplication.start(
                        "--mingfa.port", "0", "--data", data.toString(), "--mingfa.log", "json");
                MDC.MDCCloseable request = MDC.putCloseable("request", "r-77")) {
            assertThat(service.isRunning()).isTrue();
            service.getBean(ServerErrorLog.class).record("r-77", new IllegalStateException("密语"));
            for (int i = 0; i < 200 && !text(written).contains("r-77"); i++) {
                LockSupport.parkNanos(10_000_000);
            }
        } finally {
            System.setOut(out);
            System.clearProperty(
                    "CONSOLE_LOG_STRUCTURED_FORMAT"); // by which Spring Boot hands it on, to other tests too
        }
        JsonNode line = text(written)
                .lines()
                .filter(one -> one.contains("r-77"))
                .map(one -> JsonMapper.shared().readTree(one))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("level").asString()).isEqualTo("ERROR");
        assertThat(line.get("request").asString()).isEqualTo("r-77");
        assertThat(text(written)).doesNotContain("密语");
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anotherFormIsRefused(@TempDir Path data) {
        assertThatThrownBy(() ->
                        MingfaApplication.start("--mingfa.port", "0", "--data", data.toString(), "--mingfa.log", "xml"))
                .hasStackTraceContaining("mingfa.log 应为 text 或 json");
    }
}
