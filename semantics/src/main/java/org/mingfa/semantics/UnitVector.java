package org.mingfa.semantics;

import java.util.List;

/** Vectors of length one. */
final class UnitVector {

    private UnitVector() {}

    /** The vector's direction; a zero vector has none and stays as it is. */
    static float[] of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (squares == 0) {
            return vector;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] * scale;
        }
        return unit;
    }

    /** The direction that all of them have in common. */
    static float[] mean(List<float[]> vectors) {
        float[] sum = vectors.getFirst().clone();
        for (float[] vector : vectors.subList(1, vectors.size())) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return of(sum);
    }
}
