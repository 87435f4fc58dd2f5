package org.mingfa.search.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How far two engines agree on the first ten for a list of questions.
 *
 * @param mean places of ten in which the same passage stands in both lists, averaged over the questions; shorter lists
 *     are scaled to ten
 * @param differing questions whose first ten are not the same set, with what only one engine found
 */
public record FirstTen(int questions, double mean, List<Difference> differing) {

    private static final int TEN = 10;

    /** What only one of the engines had among its first ten. */
    public record Difference(String question, List<String> onlyFirst, List<String> onlySecond) {}

    public FirstTen {
        differing = List.copyOf(differing);
    }

    /** Asks both engines every question; each gives passage ids, best first. */
    public static FirstTen compare(
            List<String> questions, Function<String, List<String>> first, Function<String, List<String>> second) {
        List<Difference> differing = new ArrayList<>();
        double sum = 0;
        for (String question : questions) {
            List<String> one = top(first.apply(question));
            List<String> other = top(second.apply(question));
            Set<String> common = new HashSet<>(one);
            common.retainAll(other);
            int longest = Math.max(one.size(), other.size());
            sum += longest == 0 ? TEN : (double) TEN * common.size() / longest;
            if (common.size() < longest) {
                differing.add(new Difference(question, without(one, common), without(other, common)));
            }
        }
        return new FirstTen(questions.size(), questions.isEmpty() ? 0 : sum / questions.size(), differing);
    }

    private static List<String> top(List<String> ids) {
        return ids.subList(0, Math.min(TEN, ids.size()));
    }

    private static List<String> without(List<String> ids, Set<String> common) {
        return ids.stream().filter(id -> !common.contains(id)).toList();
    }
}
