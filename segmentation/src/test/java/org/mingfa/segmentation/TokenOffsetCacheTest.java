package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.segmentation.TokenOffsetCache.WordPlaces;

class TokenOffsetCacheTest {

    private final AtomicInteger cut = new AtomicInteger();

    private WordPlaces cut(String text) {
        cut.incrementAndGet();
        return new WordPlaces(List.of(new Token(text, 0, text.length())));
    }

    private static void assertIsOf(String text, WordPlaces places) {
        assertThat(places.among(Set.of(text))).containsExactly(new Token(text, 0, text.length()));
    }

    @Test
    void cutsWhatComesAgainOnlyOnce() {
        TokenOffsetCache places = new TokenOffsetCache();
        for (int i = 0; i < 5; i++) {
            assertIsOf("花园的围墙", places.of("花园的围墙", this::cut));
        }
        assertThat(cut).hasValue(1);
    }

    @Test
    void forgetsTheOlderHalfHoweverMuchComes() {
        TokenOffsetCache places = new TokenOffsetCache(1_000);
        for (int i = 0; i < 100_000; i++) {
            places.of("花园" + i, this::cut);
            places.of("总是", this::cut);
            assertThat(places.size()).isLessThan(1_000);
        }
        assertThat(cut).hasValue(100_001);
    }

    @Test
    void givesEveryThreadTheSame() {
        TokenOffsetCache places = new TokenOffsetCache(500);
        IntStream.range(0, 50_000).parallel().forEach(i -> {
            String text = "花".repeat(1 + i % 40);
            assertIsOf(text, places.of(text, this::cut));
        });
        assertThat(places.size()).isLessThan(200);
    }
}
