package org.mingfa.search.lucene.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.search.asked.ByteProduct;

class LuceneByteProductTest {

    @Test
    void whatIsQuickestIsLucenes() {
        assertThat(ByteProduct.quickest()).isInstanceOf(LuceneByteProduct.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 64, 511, 512, 1_024})
    void isWhatComesOutOneByOne(int length) {
        Random random = new Random(length);
        byte[] one = new byte[length];
        byte[] other = new byte[length];
        for (int times = 0; times < 50; times++) {
            random.nextBytes(one);
            random.nextBytes(other);
            assertThat(new LuceneByteProduct().of(one, other)).isEqualTo(ByteProduct.oneByOne(one, other));
        }
        Arrays.fill(one, (byte) 255);
        assertThat(new LuceneByteProduct().of(one, one)).isEqualTo(255 * 255 * length);
    }
}
