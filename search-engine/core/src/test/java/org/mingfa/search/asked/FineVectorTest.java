package org.mingfa.search.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FineVectorTest {

    private static final int DIMENSION = 512;

    private static double exact(float[] asked, byte[] question) {
        double sum = 0;
        for (int i = 0; i < asked.length; i++) {
            sum += (double) asked[i] * question[i];
        }
        return sum;
    }

    private static void assertProduct(float[] asked, byte[] question) {
        float found = FineVector.of(asked).product(LiftedBytes.of(question), ByteProduct::oneByOne);
        double rounded = Arrays.stream(toDoubles(asked)).map(Math::abs).max().orElse(0) / 8191 / 2;
        assertThat((double) found).isCloseTo(exact(asked, question), within(DIMENSION * 128 * rounded));
    }

    private static double[] toDoubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
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
            assertProduct(asked, question);
        }
    }

    @Test
    void anIntHoldsTheGreatestAndTheLeast() {
        float[] asked = new float[DIMENSION];
        byte[] question = new byte[DIMENSION];
        for (float value : new float[] {1, -1, 0}) {
            for (byte with : new byte[] {Byte.MAX_VALUE, Byte.MIN_VALUE, 0}) {
                Arrays.fill(asked, value);
                Arrays.fill(question, with);
                assertThat((double) FineVector.of(asked).product(LiftedBytes.of(question), ByteProduct::oneByOne))
                        .isCloseTo(exact(asked, question), within(0.1));
            }
        }
    }

    @Test
    void signsAreThoseBeforeTheLift() {
        LiftedBytes lifted = LiftedBytes.of(new byte[] {-128, -1, 0, 1, 127});
        assertThat(lifted.sum()).isEqualTo(5 * LiftedBytes.LIFT - 1);
        assertThat(new boolean[] {
                    lifted.isPositive(0),
                    lifted.isPositive(1),
                    lifted.isPositive(2),
                    lifted.isPositive(3),
                    lifted.isPositive(4)
                })
                .containsExactly(false, false, false, true, true);
    }
}
