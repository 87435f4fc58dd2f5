package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.Tree;
import org.mingfa.search.learned.Weights;
import org.mingfa.training.ranking.Examples.Example;

/**
 * Trees that correct a linear scoring, each what those before it got wrong (LambdaMART, Burges 2010: pairs of an answer and
 * another candidate, weighed by what their exchange would do to NDCG). Deterministic.
 */
final class TreeTraining {

    private static final int TREES = 120;
    private static final double RATE = 0.1;

    /** Candidates of a question: all answers, the first by the linear scoring, and of the rest one in so many. */
    private static final int FIRST = 120;

    private static final int ONE_IN = 6;

    private final TreeGrowth growth;
    private final int[] starts;
    private final boolean[] relevant;
    private final double[] scores;

    private TreeTraining(List<Example> examples, Weights linear, List<Feature> features) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> answers = new ArrayList<>();
        starts = new int[examples.size() + 1];
        for (int question = 0; question < examples.size(); question++) {
            Example example = examples.get(question);
            for (int row : chosen(example, linear)) {
                rows.add(example.features()[row]);
                answers.add(example.relevant()[row]);
            }
            starts[question + 1] = rows.size();
        }
        relevant = new boolean[rows.size()];
        scores = new double[rows.size()];
        for (int row = 0; row < scores.length; row++) {
            relevant[row] = answers.get(row);
            scores[row] = linear.sum(rows.get(row));
        }
        growth = new TreeGrowth(rows, features);
    }

    /**
     * The scoring with its trees.
     *
     * @param features that trees may ask for
     */
    static Weights fit(List<Example> examples, Weights linear, List<Feature> features) {
        List<Example> answered =
                examples.stream().filter(RankTraining::isAnswered).toList();
        TreeTraining training = new TreeTraining(answered, linear, features);
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < TREES; i++) {
            trees.add(training.next());
        }
        return linear.with(trees);
    }

    private static int[] chosen(Example example, Weights linear) {
        double[] sums =
                Arrays.stream(example.features()).mapToDouble(linear::sum).toArray();
        int[] order = IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -sums[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(0, order.length)
                .filter(place -> place < FIRST || place % ONE_IN == 0 || example.relevant()[order[place]])
                .map(place -> order[place])
                .toArray();
    }

    private Tree next() {
        double[] slopes = new double[scores.length];
        double[] bends = new double[scores.length];
        for (int question = 0; question + 1 < starts.length; question++) {
            pairs(starts[question], starts[question + 1], slopes, bends);
        }
        TreeGrowth.Grown grown = growth.grow(slopes, bends, RATE);
        for (int row = 0; row < scores.length; row++) {
            scores[row] += grown.values()[row];
        }
        return grown.tree();
    }

    private void pairs(int start, int end, double[] slopes, double[] bends) {
        int[] order = IntStream.range(start, end)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        int answers = 0;
        double ideal = 0;
        for (int row = start; row < end; row++) {
            ideal += relevant[row] ? discount(answers++) : 0;
        }
        for (int place = 0; place < order.length; place++) {
            int answer = order[place];
            for (int other = 0; relevant[answer] && other < order.length; other++) {
                int wrong = order[other];
                if (!relevant[wrong]) {
                    double gain = Math.abs(discount(place) - discount(other)) / ideal;
                    double doubt = 1 / (1 + Math.exp(scores[answer] - scores[wrong]));
                    slopes[answer] -= gain * doubt;
                    slopes[wrong] += gain * doubt;
                    double bend = gain * doubt * (1 - doubt);
                    bends[answer] += bend;
                    bends[wrong] += bend;
                }
            }
        }
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2);
    }
}
