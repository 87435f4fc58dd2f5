package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 1_000_000;
    private static final int TIMES = 8;
    private static final int TRIES = 4;

    /** Each is repeated to a million characters; processor time that grows with the square would be 64 times that of an eighth. */
    @ParameterizedTest
    @ValueSource(strings = {"民", "《", "（2019", "第", "一百", "1,", "a", "e\u0301", "劳动合同，", "\uD840\uDC00", "《民法典"})
    void aLongTextCostsWhatItIsLong(String piece) {
        long growth = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && growth > 3 * TIMES; i++) {
            long part = nanos(piece.repeat(LENGTH / TIMES / piece.length()));
            growth = nanos(piece.repeat(LENGTH / piece.length())) / Math.max(1, part);
        }
        assertThat(growth).isLessThanOrEqualTo(3 * TIMES);
    }

    private static long nanos(String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        SEGMENTER.words(text);
        SEGMENTER.bigrams(text);
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
