package org.mingfa.search.learned;

import java.util.Arrays;

/**
 * Turns the vector of a question towards what answered such questions: the model was not made for law, and people ask in
 * other words than the law uses. Passages stay where they are. One linear map, of which a share is used: other people ask
 * for other things than those whose questions it was learned from.
 */
public final class QueryProjection {

    private final int dimension;
    private final float share;

    /** Each row an array of its own: so the processor adds up many numbers of two rows at a time. */
    private final float[][] map;

    private final float[] shift;

    /**
     * A projection.
     *
     * @param share of the projected vector, from 0 to 1; the rest is the vector as it was
     * @param map dimension times dimension, added to the identity; row by row of the vector that is projected
     * @param shift added to every vector
     */
    public QueryProjection(float share, float[] map, float[] shift) {
        this.dimension = shift.length;
        this.share = share;
        this.shift = shift.clone();
        if (map.length != dimension * dimension) {
            throw new IllegalArgumentException(
                    "应有 " + dimension + " 行、每行 " + dimension + " 个数，共收到 " + map.length + " 个");
        }
        this.map = new float[dimension][];
        for (int from = 0; from < dimension; from++) {
            this.map[from] = Arrays.copyOfRange(map, from * dimension, (from + 1) * dimension);
        }
    }

    public int dimension() {
        return dimension;
    }

    public float share() {
        return share;
    }

    /** Row {@code from} of the map. */
    float[] row(int from) {
        return map[from].clone();
    }

    float[] shift() {
        return shift.clone();
    }

    /** The vector of unit length by which passages are looked for; a vector of another model stays as it is. */
    public float[] of(float[] vector) {
        if (vector.length != dimension) {
            return vector;
        }
        float[] projected = shift.clone();
        for (int from = 0; from < dimension; from++) {
            projected[from] += vector[from];
            addTo(projected, vector[from], map[from]);
        }
        float length = length(projected);
        for (int i = 0; i < dimension; i++) {
            projected[i] = share * projected[i] / length + (1 - share) * vector[i];
        }
        length = length(projected);
        for (int i = 0; i < dimension; i++) {
            projected[i] /= length;
        }
        return projected;
    }

    private static void addTo(float[] sum, float times, float[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * row[i];
        }
    }

    private static float length(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        return (float) Math.max(Math.sqrt(sum), Float.MIN_NORMAL);
    }
}
