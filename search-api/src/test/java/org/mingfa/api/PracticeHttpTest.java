package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.ledger.ServiceStore;
import org.mingfa.api.start.Practice;
import org.mingfa.api.work.RequestScheduler;
import org.springframework.context.ConfigurableApplicationContext;

/** What the service asks itself after its start: something, for nobody, and only while nobody else asks much. */
class PracticeHttpTest {

    private static final int ENOUGH = 500;
    private static final long PATIENCE_NANOS = Duration.ofMinutes(5).toNanos();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::1"})
    void practisesWithoutBeingCounted(String host, @TempDir Path data) throws IOException {
        assumeTrue(canListen(host), "this machine has no address " + host);
        SampleGeneration.build(data, "g1");
        try (ConfigurableApplicationContext context = MingfaApplication.start(
                "--host", host, "--mingfa.port", "0", "--data", data.toString(), "--mingfa.practice", "2s")) {
            Practice practice = context.getBean(Practice.class);
            awaitEnd(practice);
            assertThat(practice.asked()).isGreaterThan(10);
            assertThat(context.getBean(RequestScheduler.class).demand().asked()).isZero();
            assertThat(context.getBean(ServiceStore.class)
                            .usage(YearMonth.now(ZoneId.of("Asia/Shanghai")))
                            .counts())
                    .containsEntry("mode", Map.of())
                    .containsEntry("role", Map.of());
        }
    }

    @Test
    void leavesTheProcessorsToPeopleOnceTheyAskEnough() {
        try (RunningService service = RunningService.start("--mingfa.practice", "2h")) {
            Practice practice = service.context().getBean(Practice.class);
            for (int i = 0; i < ENOUGH; i++) {
                assertThat(service.get("/v1/suggest?q=hy").status()).isEqualTo(200);
            }
            awaitEnd(practice);
        }
    }

    private static void awaitEnd(Practice practice) {
        for (long begun = System.nanoTime(); !practice.isOver(); LockSupport.parkNanos(10_000_000)) {
            assertThat(System.nanoTime() - begun).isLessThan(PATIENCE_NANOS);
        }
    }

    private static boolean canListen(String host) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
