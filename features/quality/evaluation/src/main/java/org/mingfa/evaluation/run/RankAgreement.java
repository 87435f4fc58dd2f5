package org.mingfa.evaluation.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingfa.evaluation.topic.TopicSet;

/**
 * How far the order of a run is that of graded labels, where graded documents matter more than a first page.
 *
 * @param pairs of documents of one topic with different labels
 * @param rightly share of these of which the higher label stands first; one that was not found stands behind all, and two
 *     that were not found count half
 * @param documents that were judged, over all topics
 * @param spearman rank correlation of labels and scores over all of these, -1 to 1; 0 where either does not vary
 */
public record RankAgreement(int pairs, double rightly, int documents, double spearman) {

    /** A judged document of a topic; {@code rank} 0 first. */
    private record JudgedDocument(int label, int rank, double score) {}

    public static RankAgreement of(Run run, TopicSet set) {
        List<JudgedDocument> all = new ArrayList<>();
        int pairs = 0;
        double rightly = 0;
        for (String topic : set.ids()) {
            List<JudgedDocument> judged = judged(run, topic, set);
            for (int i = 0; i < judged.size(); i++) {
                for (JudgedDocument other : judged.subList(0, i)) {
                    int grades = Integer.compare(judged.get(i).label(), other.label());
                    if (grades != 0) {
                        pairs++;
                        rightly += (1 - grades * Integer.signum(judged.get(i).rank() - other.rank())) / 2.0;
                    }
                }
            }
            all.addAll(judged);
        }
        return new RankAgreement(pairs, pairs == 0 ? 0 : rightly / pairs, all.size(), spearman(all));
    }

    private static List<JudgedDocument> judged(Run run, String topic, TopicSet set) {
        List<RankedDocument> list = run.lists().getOrDefault(topic, List.of());
        Map<String, Integer> ranks = new HashMap<>();
        IntStream.range(0, list.size()).forEach(i -> ranks.put(list.get(i).id(), i));
        return set.qrels().judgments(topic).labels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> {
                    Integer rank = ranks.get(label.getKey());
                    return rank == null
                            ? new JudgedDocument(label.getValue(), list.size(), 0)
                            : new JudgedDocument(
                                    label.getValue(), rank, list.get(rank).score());
                })
                .toList();
    }

    private static double spearman(List<JudgedDocument> judged) {
        double[] labels =
                ranks(judged.stream().mapToDouble(JudgedDocument::label).toArray());
        double[] scores =
                ranks(judged.stream().mapToDouble(JudgedDocument::score).toArray());
        double middle = (judged.size() - 1) / 2.0;
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < labels.length; i++) {
            both += (labels[i] - middle) * (scores[i] - middle);
            one += (labels[i] - middle) * (labels[i] - middle);
            other += (scores[i] - middle) * (scores[i] - middle);
        }
        return one == 0 || other == 0 ? 0 : both / Math.sqrt(one * other);
    }

    /** The rank of each value, those that are equal sharing the mean of theirs. */
    private static double[] ranks(double[] values) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.size()) {
            int to = from;
            while (to + 1 < order.size() && values[order.get(to + 1)] == values[order.get(from)]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order.get(i)] = (from + to) / 2.0;
            }
            from = to + 1;
        }
        return ranks;
    }
}
