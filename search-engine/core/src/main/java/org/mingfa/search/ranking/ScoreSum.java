package org.mingfa.search.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.text.version.AsOf;

/**
 * Orders of the same passages by several queries as one: by the sum of their scores (CombSUM, Fox and Shaw 1994), which one model
 * gave them all, so that what a query is sure of counts for more than what it merely finds. Measured, see docs/lab/stories.md.
 */
public final class ScoreSum {

    private final Collapse collapse;
    private final Map<Object, Double> sums = new HashMap<>();
    private final Map<String, FusedPassage> best = new LinkedHashMap<>();

    /** A sum of nothing; the versions of an article count as one where every version is asked for. */
    public ScoreSum(AsOf asOf) {
        this.collapse = new Collapse(asOf);
    }

    /** Adds what a query found, each passage once. */
    public void add(List<FusedPassage> found, double weight) {
        for (FusedPassage entry : found) {
            sums.merge(collapse.shownAs(entry), weight * entry.score(), Double::sum);
            best.merge(entry.id(), entry, (one, other) -> other.score() > one.score() ? other : one);
        }
    }

    public double of(FusedPassage entry) {
        return sums.getOrDefault(collapse.shownAs(entry), 0.0);
    }

    /** All that was found, best first; each as the query found it that is surest of it. */
    public List<FusedPassage> order() {
        return collapse.shown(best.values().stream()
                .sorted(Comparator.comparingDouble((FusedPassage entry) -> -of(entry))
                        .thenComparing(
                                Comparator.comparingDouble(FusedPassage::score).reversed())
                        .thenComparing(FusedPassage::id))
                .toList());
    }

    /** The same order with some passages among its first: they take the places of the last others there. */
    public static List<FusedPassage> among(List<FusedPassage> order, Set<String> wanted, int first) {
        List<FusedPassage> top = new ArrayList<>(order.subList(0, Math.min(first, order.size())));
        List<FusedPassage> rest = new ArrayList<>(order.subList(top.size(), order.size()));
        List<FusedPassage> raised =
                rest.stream().filter(entry -> wanted.contains(entry.id())).toList();
        rest.removeAll(raised);
        int displaced = 0;
        for (int at = top.size() - 1; at >= 0 && displaced < raised.size(); at--) {
            if (!wanted.contains(top.get(at).id())) {
                rest.addFirst(top.remove(at));
                displaced++;
            }
        }
        top.addAll(raised);
        top.addAll(rest);
        return top;
    }
}
