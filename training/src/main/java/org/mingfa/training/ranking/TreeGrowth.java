package org.mingfa.training.ranking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.Tree;

/** Grows trees over rows of features, which are sorted into a few steps each, so that a split costs one pass. */
final class TreeGrowth {

    private static final int STEPS = 48;
    private static final int DEPTH = 4;
    private static final double RIDGE = 1;
    private static final double LEAST_BEND = 1;

    private final List<Feature> features;
    private final double[][] edges;
    private final byte[][] steps;
    private final int rows;

    /**
     * Rows to grow trees over.
     *
     * @param features that trees may ask for
     */
    TreeGrowth(List<double[]> rows, List<Feature> features) {
        this.features = features;
        this.rows = rows.size();
        this.edges = new double[features.size()][];
        this.steps = new byte[features.size()][rows.size()];
        for (int f = 0; f < edges.length; f++) {
            int feature = features.get(f).ordinal();
            double[] values =
                    rows.stream().mapToDouble(row -> row[feature]).sorted().toArray();
            edges[f] = edges(values);
            for (int row = 0; row < rows.size(); row++) {
                steps[f][row] = (byte) step(edges[f], rows.get(row)[feature]);
            }
        }
    }

    /** Values at which a feature may be split, ascending and each once, written with few digits. */
    private static double[] edges(double[] sorted) {
        double[] edges = new double[STEPS];
        int found = 0;
        for (int i = 1; i <= STEPS; i++) {
            double value = rounded(sorted[(int) ((long) i * (sorted.length - 1) / (STEPS + 1))]);
            if (value > sorted[0] && (found == 0 || value > edges[found - 1])) {
                edges[found++] = value;
            }
        }
        return Arrays.copyOf(edges, found);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** How many edges are not greater than the value. */
    private static int step(double[] edges, double value) {
        int at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** A tree and what it says of each row. */
    record Grown(Tree tree, double[] values) {}

    /** The tree that follows the slopes downwards, {@code rate} of the way. */
    Grown grow(double[] slopes, double[] bends, double rate) {
        double[] values = new double[rows];
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        return new Grown(new Growing(slopes, bends, rate, values).grow(all, 0), values);
    }

    /** A question that parts rows. */
    private record Split(int feature, int step, double gain) {}

    private final class Growing {
        private final double[] slopes;
        private final double[] bends;
        private final double rate;
        private final double[] values;

        Growing(double[] slopes, double[] bends, double rate, double[] values) {
            this.slopes = slopes;
            this.bends = bends;
            this.rate = rate;
            this.values = values;
        }

        Tree grow(int[] part, int depth) {
            Split split = depth == DEPTH ? null : best(part);
            if (split == null) {
                return leaf(part);
            }
            byte[] step = steps[split.feature()];
            int[] yes =
                    Arrays.stream(part).filter(row -> step[row] <= split.step()).toArray();
            int[] no =
                    Arrays.stream(part).filter(row -> step[row] > split.step()).toArray();
            return new Tree.Branch(
                    features.get(split.feature()),
                    edges[split.feature()][split.step()],
                    grow(yes, depth + 1),
                    grow(no, depth + 1));
        }

        private Tree leaf(int[] part) {
            double slope = 0;
            double bend = RIDGE;
            for (int row : part) {
                slope += slopes[row];
                bend += bends[row];
            }
            double value = rounded(-rate * slope / bend);
            for (int row : part) {
                values[row] = value;
            }
            return new Tree.Leaf(value);
        }

        private @Nullable Split best(int[] part) {
            Split best = null;
            for (int f = 0; f < edges.length; f++) {
                double[] slope = new double[edges[f].length + 1];
                double[] bend = new double[slope.length];
                byte[] step = steps[f];
                for (int row : part) {
                    slope[step[row]] += slopes[row];
                    bend[step[row]] += bends[row];
                }
                Split found = best(f, slope, bend);
                if (found != null && (best == null || found.gain() > best.gain())) {
                    best = found;
                }
            }
            return best;
        }

        private static @Nullable Split best(int feature, double[] slope, double[] bend) {
            double allSlope = Arrays.stream(slope).sum();
            double allBend = Arrays.stream(bend).sum();
            Split best = null;
            double leftSlope = 0;
            double leftBend = 0;
            for (int step = 0; step + 1 < slope.length; step++) {
                leftSlope += slope[step];
                leftBend += bend[step];
                double rightBend = allBend - leftBend;
                if (leftBend < LEAST_BEND || rightBend < LEAST_BEND) {
                    continue;
                }
                double gain =
                        worth(leftSlope, leftBend) + worth(allSlope - leftSlope, rightBend) - worth(allSlope, allBend);
                if (gain > 1e-6 && (best == null || gain > best.gain())) {
                    best = new Split(feature, step, gain);
                }
            }
            return best;
        }

        private static double worth(double slope, double bend) {
            return slope * slope / (bend + RIDGE);
        }
    }
}
