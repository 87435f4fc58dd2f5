package org.mingfa.indexer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {

    private static final int LINES = 5_000;

    @AutoClose
    private final OrderedWork work = OrderedWork.onAllCores();

    private final int underWay = 8 * Runtime.getRuntime().availableProcessors();
    private final AtomicInteger read = new AtomicInteger();

    /** Lines of two files, counted as they are read. */
    private Stream<Integer> lines() {
        return Stream.of(0, LINES)
                .flatMap(first -> IntStream.range(first, first + LINES).boxed().peek(line -> read.incrementAndGet()));
    }

    @Test
    void holdsAFewLinesOfAFileHoweverLongItIs() throws IOException {
        List<Integer> taken = new ArrayList<>();
        AtomicInteger most = new AtomicInteger();
        work.run(lines(), line -> -line, result -> {
            taken.add(result);
            most.accumulateAndGet(read.get() - taken.size(), Math::max);
        });
        assertThat(taken)
                .isEqualTo(IntStream.range(0, 2 * LINES).mapToObj(line -> -line).toList());
        assertThat(most.get()).isBetween(1, underWay);
    }

    @Test
    void endsWithWhatFailedAndReadsNoFurther() {
        IOException full = new IOException("磁盘已满");
        assertThatThrownBy(() -> work.run(lines(), line -> line, line -> {
                    if (line == 10) {
                        throw full;
                    }
                }))
                .isSameAs(full);
        assertThat(read.get()).isLessThan(2 * underWay + 10);
    }

    @Test
    void whatAMakerThrowsIsThrown() {
        assertThatThrownBy(() -> work.run(
                        lines(),
                        line -> {
                            throw new IOException("第" + line + "行");
                        },
                        line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("第0行");
    }
}
