package org.mingfa.training.abstention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.evaluation.gate.FloorSearch;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.learned.Calibration.Label;
import org.mingfa.search.learned.Evidence;
import org.mingfa.search.learned.Logit;
import org.mingfa.search.result.Hit;
import org.mingfa.training.abstention.LogisticFit.Example;

/**
 * Fits how probable it is that a hit is the decisive article, and chooses from which probability on it is called likely: the
 * lowest from which on enough first hits are right, where each question is judged by what the others teach.
 */
final class LabelTraining {

    /** Of the first hits that are called likely, so many are right; a little more than is promised of questions not seen. */
    private static final double RIGHT = 0.95;

    /** A threshold that fewer first hits reach is chance: then none is likely. */
    private static final int FEWEST = 20;

    private static final int FOLDS = 10;

    /** What is 0 without vectors. */
    private static final List<Evidence> OF_VECTORS =
            List.of(Evidence.NEARNESS, Evidence.QUESTION_NEARNESS, Evidence.QUESTION_LEAD);

    private final List<Evidence> kinds;
    private final List<List<Example>> questions = new ArrayList<>();

    LabelTraining(boolean isHybrid) {
        this.kinds = Arrays.stream(Evidence.values())
                .filter(kind -> isHybrid ? kind != Evidence.WORDS_SCORE : !OF_VECTORS.contains(kind))
                .toList();
    }

    /** The first hits of a question, best first; none where it ends without an answer. */
    void add(List<Hit> hits, StatuteTopic topic) {
        if (!hits.isEmpty()) {
            questions.add(hits.stream()
                    .map(hit -> new Example(FloorSearch.weighed(hit).evidence(), FloorSearch.isRight(hit, topic), 1))
                    .toList());
        }
    }

    Label run() {
        List<FirstHit> firsts = new ArrayList<>();
        IntStream.range(0, FOLDS).forEach(fold -> firsts.addAll(judged(fold)));
        return new Label(LogisticFit.fit(kinds, examples(-1)), threshold(firsts));
    }

    private record FirstHit(double probability, boolean isRight) {}

    private List<FirstHit> judged(int fold) {
        Logit others = LogisticFit.fit(kinds, examples(fold));
        return IntStream.range(0, questions.size())
                .filter(at -> at % FOLDS == fold)
                .mapToObj(at -> questions.get(at).getFirst())
                .map(first -> new FirstHit(others.probability(first.evidence()), first.isRight()))
                .toList();
    }

    /** All but those of a fold. */
    private List<Example> examples(int fold) {
        return IntStream.range(0, questions.size())
                .filter(at -> at % FOLDS != fold)
                .mapToObj(questions::get)
                .flatMap(List::stream)
                .toList();
    }

    /** 1 where no threshold is good enough. */
    private static double threshold(List<FirstHit> firsts) {
        List<FirstHit> sorted = firsts.stream()
                .sorted(Comparator.comparingDouble(FirstHit::probability).reversed())
                .toList();
        double threshold = 1;
        int right = 0;
        for (int at = 0; at < sorted.size(); at++) {
            right += sorted.get(at).isRight() ? 1 : 0;
            if (at + 1 >= FEWEST && right >= RIGHT * (at + 1)) {
                threshold = Math.floor(sorted.get(at).probability() * 1e4) / 1e4;
            }
        }
        return threshold;
    }
}
