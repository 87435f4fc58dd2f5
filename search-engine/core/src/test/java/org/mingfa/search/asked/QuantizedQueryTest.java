package org.mingfa.search.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantizedQueryTest {

    private static final int DIMENSION = 512;

    private static double exact(float[] asked, byte[] question) {
        double sum = 0;
        for (int i = 0; i < asked.length; i++) {
            sum += (double) asked[i] * question[i];
        }
        return sum;
    }

    @Test
    void theProductIsThatOfTheNumbersWithTheirSigns() {
        Random random = new Random(5);
        for (int times = 0; times < 100; times++) {
            float[] asked = new float[DIMENSION];
            byte[] question = new byte[DIMENSION];
            random.nextBytes(question);
            for (int i = 0; i < DIMENSION; i++) {
                asked[i] = (float) random.nextGaussian();
            }
            assertThat((double) product(asked, UnsignedBytes.of(question)))
                    .isCloseTo(exact(asked, question), within(1.0)); // of some thousands
        }
    }

    private static float product(float[] asked, UnsignedBytes question) {
        return QuantizedQuery.of(asked).product(question.bytes(), question.sum(), ByteProduct::oneByOne);
    }

    @Test
    void anIntHoldsTheGreatestAndTheLeast() {
        float[] asked = new float[DIMENSION];
        byte[] question = new byte[DIMENSION];
        for (float value : new float[] {1, -1, 0}) {
            for (byte with : new byte[] {Byte.MAX_VALUE, Byte.MIN_VALUE, 0}) {
                Arrays.fill(asked, value);
                Arrays.fill(question, with);
                assertThat((double) product(asked, UnsignedBytes.of(question)))
                        .isCloseTo(exact(asked, question), within(0.1));
            }
        }
    }

    @Test
    void signsAreThoseBeforeTheLift() {
        UnsignedBytes lifted = UnsignedBytes.of(new byte[] {-128, -1, 0, 1, 127});
        assertThat(lifted.sum()).isEqualTo(5 * UnsignedBytes.LIFT - 1);
        assertThat(lifted.signs(0)).isEqualTo(0b11000);
        byte[] bytes = new byte[100];
        new Random(6).nextBytes(bytes);
        UnsignedBytes more = UnsignedBytes.of(bytes);
        for (int place = 0; place < bytes.length; place++) {
            assertThat(more.signs(place / Long.SIZE * Long.SIZE) >>> place % Long.SIZE & 1)
                    .isEqualTo(bytes[place] > 0 ? 1 : 0);
        }
        assertThat(more.signs(Long.SIZE) >>> bytes.length % Long.SIZE).isZero();
    }
}
