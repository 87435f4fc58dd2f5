package org.mingfa.training.sentences;

import java.util.Arrays;

/**
 * Linear heads by least squares with a ridge, all labels at once: sums of products are added up row by row, so that those of one hand
 * can be left out without going over the others again. The last feature is the constant 1.
 */
final class RidgeFit {

    private static final int BLOCK = 4;

    private final int size;
    private final int labels;

    /** Upper half of the sums of products of two features, row by row. */
    final float[][] products;

    /** Feature by feature, the sums over the rows of each label. */
    final float[][] targets;

    private final float[][] block = new float[BLOCK][];
    private int inBlock;

    RidgeFit(int features, int labels) {
        this.size = features + 1;
        this.labels = labels;
        this.products = new float[size][size];
        this.targets = new float[size][labels];
    }

    /** A row and what is said in it, each label with the share to which it is. */
    void add(float[] features, int[] said, float[] shares) {
        float[] row = Arrays.copyOf(features, size);
        row[size - 1] = 1;
        block[inBlock++] = row;
        if (inBlock == BLOCK) {
            addBlock();
        }
        for (int i = 0; i < said.length; i++) {
            for (int d = 0; d < size; d++) {
                targets[d][said[i]] += shares[i] * row[d];
            }
        }
    }

    private void addBlock() {
        for (int i = inBlock; i < BLOCK; i++) {
            block[i] = new float[size];
        }
        float[] a = block[0];
        float[] b = block[1];
        float[] c = block[2];
        float[] e = block[3];
        for (int i = 0; i < size; i++) {
            float[] sum = products[i];
            float ai = a[i];
            float bi = b[i];
            float ci = c[i];
            float ei = e[i];
            for (int j = i; j < size; j++) {
                sum[j] += ai * a[j] + bi * b[j] + ci * c[j] + ei * e[j];
            }
        }
        inBlock = 0;
    }

    /** Adds all rows of another. */
    void add(RidgeFit other) {
        other.addBlock();
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                products[i][j] += other.products[i][j];
            }
            for (int label = 0; label < labels; label++) {
                targets[i][label] += other.targets[i][label];
            }
        }
    }

    /**
     * The heads, feature by feature, the constant last; each so that it scores 0 in the mean and 1 in its deviation over all rows.
     *
     * @param ridge as a share of the mean square of a feature
     */
    float[][] solve(double ridge) {
        addBlock();
        double[][] lower = decomposed(ridge);
        double[][] weights = new double[size][labels];
        for (int i = 0; i < size; i++) {
            double[] row = weights[i];
            for (int label = 0; label < labels; label++) {
                row[label] = targets[i][label];
            }
            for (int k = 0; k < i; k++) {
                subtract(row, lower[i][k], weights[k]);
            }
            scale(row, 1 / lower[i][i]);
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                subtract(weights[i], lower[k][i], weights[k]);
            }
            scale(weights[i], 1 / lower[i][i]);
        }
        return standardized(weights);
    }

    private static void subtract(double[] row, double times, double[] other) {
        for (int label = 0; label < row.length; label++) {
            row[label] -= times * other[label];
        }
    }

    private static void scale(double[] row, double by) {
        for (int label = 0; label < row.length; label++) {
            row[label] *= by;
        }
    }

    /** Cholesky. */
    private double[][] decomposed(double ridge) {
        double[][] lower = new double[size][];
        double trace = 0;
        for (int i = 0; i < size - 1; i++) {
            trace += products[i][i];
        }
        double added = ridge * trace / (size - 1);
        for (int i = 0; i < size; i++) {
            double[] row = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double[] other = j == i ? row : lower[j];
                double sum = products[j][i] + (i == j ? added : 0);
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = i == j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / other[j];
            }
            lower[i] = row;
        }
        return lower;
    }

    private float[][] standardized(double[][] weights) {
        double count = Math.max(1, products[size - 1][size - 1]);
        double[] means = new double[labels];
        for (int d = 0; d < size; d++) {
            for (int label = 0; label < labels; label++) {
                means[label] += weights[d][label] * products[d][size - 1] / count;
            }
        }
        double[] squares = new double[labels];
        double[] row = new double[labels];
        for (int d = 0; d < size; d++) {
            Arrays.fill(row, 0);
            for (int e = 0; e < size; e++) {
                subtract(row, -(d <= e ? products[d][e] : products[e][d]) / count, weights[e]);
            }
            for (int label = 0; label < labels; label++) {
                squares[label] += row[label] * weights[d][label];
            }
        }
        float[][] heads = new float[size][labels];
        for (int label = 0; label < labels; label++) {
            double deviation = Math.sqrt(Math.max(1e-12, squares[label] - means[label] * means[label]));
            for (int d = 0; d < size; d++) {
                double centred = weights[d][label] - (d == size - 1 ? means[label] : 0);
                heads[d][label] = (float) (centred / deviation);
            }
        }
        return heads;
    }
}
