package org.mingfa.training.ranking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.mingfa.evaluation.topic.StatuteTopic;

/**
 * Topics divided for cross-validation; each topic is in the test part of exactly one fold.
 *
 * @param parts the test topics of each fold
 */
public record Folds(List<List<StatuteTopic>> parts) {

    public Folds {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** By the hash of the id: adding topics never moves the others. */
    public static Folds byId(List<StatuteTopic> topics, int folds) {
        List<List<StatuteTopic>> parts = empty(folds);
        topics.forEach(topic -> parts.get((int) (hash(topic.id()) % folds)).add(topic));
        return new Folds(parts);
    }

    /**
     * Topics that share an article, directly or through others, stay together, so that no test topic asks for an article
     * that training has seen. Groups go, largest first, into the fold that is smallest so far.
     */
    public static Folds byArticle(List<StatuteTopic> topics, int folds) {
        List<List<StatuteTopic>> parts = empty(folds);
        Comparator<List<StatuteTopic>> largestFirst = Comparator.comparingInt(group -> -group.size());
        groups(topics).stream()
                .sorted(largestFirst.thenComparingLong(
                        group -> hash(group.getFirst().id())))
                .forEach(group -> parts.stream()
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow()
                        .addAll(group));
        return new Folds(parts);
    }

    /** All topics but those of one fold. */
    public List<StatuteTopic> training(int fold) {
        List<StatuteTopic> training = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i != fold) {
                training.addAll(parts.get(i));
            }
        }
        return training;
    }

    public List<StatuteTopic> test(int fold) {
        return parts.get(fold);
    }

    private static List<List<StatuteTopic>> groups(List<StatuteTopic> topics) {
        int[] parent = new int[topics.size()];
        Map<String, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (var article : topics.get(i).relevant()) {
                Integer first = firstWith.putIfAbsent(article.format(), i);
                if (first != null) {
                    parent[root(parent, i)] = root(parent, first);
                }
            }
        }
        Map<Integer, List<StatuteTopic>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(parent, i), key -> new ArrayList<>()).add(topics.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private static List<List<StatuteTopic>> empty(int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("cross-validation needs two folds or more, not " + folds);
        }
        List<List<StatuteTopic>> parts = new ArrayList<>();
        for (int i = 0; i < folds; i++) {
            parts.add(new ArrayList<>());
        }
        return parts;
    }

    /** CRC-32, defined outside Java and so the same for others who repeat the split. */
    private static long hash(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
