package org.mingfa.training.sentences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How well a hand is read by all clauses and by the whole sentences of one, two, three … other hands: what one more hand would bring. */
final class LearningCurve {

    private LearningCurve() {}

    /** By the number of hands learned from, over all hands that were left out in turn; those are taken that follow in the alphabet. */
    static Map<Integer, HandScore> of(SentenceTraining training) {
        List<String> hands = training.hands();
        Map<Integer, HandScore> curve = new TreeMap<>();
        for (int count = 1; count < hands.size(); count++) {
            HandScore all = new HandScore();
            for (int left = 0; left < hands.size(); left++) {
                List<String> some = new ArrayList<>();
                for (int next = 0; next <= count; next++) {
                    some.add(hands.get((left + next) % hands.size()));
                }
                Set<String> few = new HashSet<>(some);
                all.add(training.of(few).measure(hands.get(left)));
            }
            curve.put(count, all);
        }
        return curve;
    }
}
