package org.mingfa.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mingfa.semantics.BgeEmbedder.TokenWindows;

class TokenWindowsPropertyTest {

    @Property
    void holdEveryTokenAndRepeatOnlyTheOverlap(
            @ForAll @IntRange(max = 3000) int length,
            @ForAll @IntRange(min = 2, max = 510) int size,
            @ForAll @IntRange(max = 64) int wished) {
        int overlap = Math.min(wished, size - 1);
        List<int[]> windows =
                new TokenWindows(size, overlap).of(IntStream.range(0, length).toArray());
        int next = 0;
        for (int[] window : windows) {
            assertThat(window.length).isLessThanOrEqualTo(size);
            if (next > 0) {
                assertThat(window[0]).isEqualTo(next - overlap);
            }
            assertThat(window)
                    .isEqualTo(IntStream.range(Math.max(0, next - overlap), Math.max(0, next - overlap) + window.length)
                            .toArray());
            next = window.length == 0 ? 0 : window[window.length - 1] + 1;
        }
        assertThat(next).isEqualTo(length);
    }
}
