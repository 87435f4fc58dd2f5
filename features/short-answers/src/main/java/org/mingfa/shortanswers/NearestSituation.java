package org.mingfa.shortanswers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.mingfa.search.questions.QuestionIndex.QuantizedVector;

/**
 * Which situation a question is of. Two witnesses that do not know each other: how near the question is to those that people
 * asked in that situation, and whether the search, which knows nothing of situations, finds the articles of its answer. The best
 * counts where it leads the second by enough, and where no question that must not get it is nearer (ADR 201).
 */
final class NearestSituation {

    /** Of what the search finds, beside nearness. */
    private static final double SHARE_OF_LAW = 0.2;

    /** By so much the best leads: docs/lab/short-answers.md says how many answers are wrong at other bounds. */
    static final double LEAD = 0.22;

    /** The best of so many questions count twice, all once. */
    private static final int NEAREST = 2;

    private final List<VectorGroup> groups;

    private record VectorGroup(Situation situation, List<QuantizedVector> asked, List<QuantizedVector> near) {}

    private record Weighed(VectorGroup group, double score, double nearest) {}

    NearestSituation(List<Situation> situations, List<QuantizedVector> vectors) {
        List<VectorGroup> made = new ArrayList<>();
        int from = 0;
        for (Situation one : situations) {
            int near = from + one.asked().size();
            int end = near + one.near().size();
            made.add(new VectorGroup(one, vectors.subList(from, near), vectors.subList(near, end)));
            from = end;
        }
        groups = List.copyOf(made);
    }

    /**
     * The situation, if it is one of ours.
     *
     * @param question of unit length
     * @param found how surely the search finds the articles of a situation, 0 to 1
     */
    Optional<Situation> find(float[] question, ToDoubleFunction<Situation> found) {
        List<Weighed> best = groups.stream()
                .map(group -> weigh(group, question, found.applyAsDouble(group.situation)))
                .sorted(Comparator.comparingDouble(Weighed::score).reversed())
                .limit(2)
                .toList();
        Weighed first = best.getFirst();
        boolean leads = first.score - best.getLast().score >= LEAD;
        return leads && mostAlike(first.group.near, question) < first.nearest
                ? Optional.of(first.group.situation)
                : Optional.empty();
    }

    private static Weighed weigh(VectorGroup group, float[] question, double found) {
        double[] cosines = group.asked.stream()
                .mapToDouble(one -> cosine(one, question))
                .sorted()
                .toArray();
        double sum = 0;
        double best = 0;
        for (int i = 0; i < cosines.length; i++) {
            sum += cosines[i];
            best += i >= cosines.length - NEAREST ? cosines[i] : 0;
        }
        return new Weighed(
                group, best / NEAREST + sum / cosines.length + SHARE_OF_LAW * found, cosines[cosines.length - 1]);
    }

    private static double mostAlike(List<QuantizedVector> questions, float[] question) {
        return questions.stream()
                .mapToDouble(one -> cosine(one, question))
                .max()
                .orElse(-1);
    }

    /** Of vectors of unit length. */
    static float cosine(QuantizedVector known, float[] question) {
        float sum = 0;
        for (int i = 0; i < question.length; i++) {
            sum += known.bytes()[i] * question[i];
        }
        return sum * known.scale();
    }
}
