package org.mingfa.segmentation;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();

    /** Each is repeated to a million characters; time that grows with the square would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"民", "《", "（2019", "第", "一百", "1,", "a", "e\u0301", "劳动合同，", "\uD840\uDC00", "《民法典"})
    void cutsAMillionCharactersInSeconds(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertTimeout(Duration.ofMinutes(2), () -> {
            SEGMENTER.words(text);
            SEGMENTER.bigrams(text);
        });
    }
}
