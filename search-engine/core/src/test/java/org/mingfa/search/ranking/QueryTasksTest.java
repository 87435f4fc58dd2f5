package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.TimeBudget;

class QueryTasksTest {

    @Test
    void aPartThatIsLateIsMissingAndNobodyWaitsForIt() {
        CountDownLatch never = new CountDownLatch(1);
        Optional<Boolean> late;
        boolean cutShort;
        try (QueryTasks parts = new QueryTasks(TimeBudget.in(Duration.ofMillis(20)))) {
            Future<Boolean> stuck = parts.startApart(() -> {
                never.await();
                return true;
            });
            late = parts.inTime(stuck);
            cutShort = parts.isCutShort();
        }
        assertThat(List.of(late.isPresent(), cutShort)).isEqualTo(List.of(false, true));
        never.countDown();
    }

    @Test
    void partsThatComputeRunInTheAskingThreadOnceTheyAreAskedFor() {
        AtomicInteger unasked = new AtomicInteger();
        try (QueryTasks parts = new QueryTasks(TimeBudget.NONE, true)) {
            parts.start(unasked::incrementAndGet);
            assertThat(QueryTasks.result(parts.start(Thread::currentThread))).isEqualTo(Thread.currentThread());
            assertThat(parts.inTime(parts.startApart(Thread::currentThread))).contains(Thread.currentThread());
            Future<Object> failing = parts.start(() -> {
                throw new IllegalArgumentException("of the part");
            });
            assertThatThrownBy(() -> QueryTasks.result(failing)).hasMessage("of the part");
        }
        assertThat(unasked).hasValue(0);
    }

    @Test
    void aPartThatComputesIsNotBegunOnceTheTimeIsOver() {
        AtomicInteger begun = new AtomicInteger();
        try (QueryTasks parts = new QueryTasks(TimeBudget.in(Duration.ZERO), true)) {
            assertThat(parts.inTime(parts.startApart(begun::incrementAndGet))).isEmpty();
            assertThat(parts.isCutShort()).isTrue();
        }
        assertThat(begun).hasValue(0);
    }

    @Test
    void partsThatWaitAreStartedAtOnce() {
        CountDownLatch second = new CountDownLatch(1);
        try (QueryTasks parts = new QueryTasks(TimeBudget.NONE)) {
            Future<Boolean> waiting = parts.start(() -> {
                second.await();
                return true;
            });
            parts.start(() -> {
                second.countDown();
                return true;
            });
            assertThat(QueryTasks.result(waiting)).isTrue();
        }
    }

    @Test
    void whatIsThereCountsHoweverLateItIs() {
        try (QueryTasks parts = new QueryTasks(TimeBudget.NONE)) {
            assertThat(parts.inTime(parts.startApart(() -> "vector"))).contains("vector");
            assertThat(parts.isCutShort()).isFalse();
        }
    }

    @Test
    void closingWaitsForWhatIsStillComputedHoweverItEnds() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        AtomicInteger ended = new AtomicInteger();
        try (QueryTasks parts = new QueryTasks(TimeBudget.NONE)) {
            parts.start(() -> {
                begun.countDown();
                Thread.sleep(50);
                return ended.incrementAndGet();
            });
            parts.start(() -> {
                begun.countDown();
                Thread.sleep(50);
                ended.incrementAndGet();
                throw new IllegalArgumentException("of the part");
            });
            begun.await();
        }
        assertThat(ended.get()).isEqualTo(2);
    }

    @Test
    void whoIsInterruptedWhileItClosesStillWaitsAndIsToldAfterwards() {
        AtomicInteger ended = new AtomicInteger();
        try (QueryTasks parts = new QueryTasks(TimeBudget.NONE)) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<Integer> part = parts.start(() -> {
                begun.countDown();
                for (long end = System.nanoTime() + 50_000_000; System.nanoTime() < end; ) {
                    LockSupport.parkNanos(1_000_000); // whoever interrupts it
                }
                return ended.incrementAndGet();
            });
            assertThat(part).isNotNull();
            begun.await();
            Thread.currentThread().interrupt();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended.get()).isEqualTo(1);
    }
}
