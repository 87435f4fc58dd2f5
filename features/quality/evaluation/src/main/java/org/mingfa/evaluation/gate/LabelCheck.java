package org.mingfa.evaluation.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.evaluation.gate.LabelReport.Bin;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.learned.ConfidenceLevel;
import org.mingfa.search.result.Hit;

/** Measures the label of hits: asks questions, and compares what is called likely with the decisive articles. */
final class LabelCheck {

    /** So many hits of a question may be called likely, and count for the reliability table. */
    private static final int FIRST = 3;

    private static final int BINS = 10;

    private final FloorSearch search;
    private final List<JudgedHit> judged = new ArrayList<>();
    private int shown;
    private int likely;
    private int right;
    private int most;

    private record JudgedHit(double probability, boolean isRight) {
        int bin() {
            return Math.min(BINS - 1, (int) (probability * BINS));
        }
    }

    LabelCheck(FloorSearch search) {
        this.search = search;
    }

    LabelReport run(List<StatuteTopic> topics) {
        topics.forEach(this::ask);
        List<Bin> bins = IntStream.range(0, BINS)
                .mapToObj(bin -> judged.stream().filter(hit -> hit.bin() == bin).toList())
                .filter(hits -> !hits.isEmpty())
                .map(LabelCheck::bin)
                .toList();
        return new LabelReport(topics.size(), shown, likely, right, most, bins);
    }

    private void ask(StatuteTopic topic) {
        List<Hit> hits = search.ask(topic.question()).hits();
        if (hits.isEmpty()) {
            return;
        }
        shown++;
        hits.stream()
                .limit(FIRST)
                .map(hit -> new JudgedHit(FloorSearch.weighed(hit).probability(), FloorSearch.isRight(hit, topic)))
                .forEach(judged::add);
        most = Math.max(most, (int) hits.stream().filter(LabelCheck::isLikely).count());
        if (isLikely(hits.getFirst())) {
            likely++;
            right += FloorSearch.isRight(hits.getFirst(), topic) ? 1 : 0;
        }
    }

    private static boolean isLikely(Hit hit) {
        return FloorSearch.weighed(hit).band() == ConfidenceLevel.LIKELY;
    }

    private static Bin bin(List<JudgedHit> hits) {
        return new Bin(
                hits.size(),
                hits.stream().mapToDouble(JudgedHit::probability).average().orElse(0),
                (double) hits.stream().filter(JudgedHit::isRight).count() / hits.size());
    }
}
