package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mingfa.api.operation.WarmUp;
import org.mingfa.api.usage.ServiceStore;

/** What the service asks itself after its start: something, for nobody, and for so long. */
class WarmUpTest {

    private static final long PATIENCE_NANOS = Duration.ofMinutes(5).toNanos();

    @Test
    void answersQuestionsThatNobodyCounts() {
        try (RunningService service = RunningService.start("--mingfa.warm-up", "1s")) {
            WarmUp warmUp = service.context().getBean(WarmUp.class);
            for (long begun = System.nanoTime(); !warmUp.isOver(); LockSupport.parkNanos(10_000_000)) {
                assertThat(System.nanoTime() - begun).isLessThan(PATIENCE_NANOS);
            }
            assertThat(warmUp.questionCount()).isGreaterThan(10);
            assertThat(service.context()
                            .getBean(ServiceStore.class)
                            .usage(YearMonth.now(ZoneId.of("Asia/Shanghai")))
                            .counts())
                    .containsEntry("mode", Map.of());
        }
    }
}
