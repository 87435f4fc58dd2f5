package org.mingfa.search.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.search.ranking.Fusion.Fused;
import org.mingfa.text.version.AsOf;

/**
 * Orders of the same passages by several queries as one: by the sum of their scores (CombSUM, Fox and Shaw 1994), which one model
 * gave them all, so that what a query is sure of counts for more than what it merely finds. Measured, see docs/lab/stories.md.
 */
public final class ScoreSum {

    private final Collapse collapse;
    private final Map<Object, Double> sums = new HashMap<>();
    private final Map<String, Fused> best = new LinkedHashMap<>();

    /** A sum of nothing; the versions of an article count as one where every version is asked for. */
    public ScoreSum(AsOf asOf) {
        this.collapse = new Collapse(asOf);
    }

    /** Adds what a query found, each passage once. */
    public void add(List<Fused> found, double weight) {
        for (Fused entry : found) {
            sums.merge(collapse.shownAs(entry), weight * entry.score(), Double::sum);
            best.merge(entry.id(), entry, (one, other) -> other.score() > one.score() ? other : one);
        }
    }

    public double of(Fused entry) {
        return sums.getOrDefault(collapse.shownAs(entry), 0.0);
    }

    /** All that was found, best first; each as the query found it that is surest of it. */
    public List<Fused> order() {
        return collapse.shown(best.values().stream()
                .sorted(Comparator.comparingDouble((Fused entry) -> -of(entry))
                        .thenComparing(Comparator.comparingDouble(Fused::score).reversed())
                        .thenComparing(Fused::id))
                .toList());
    }

    /** The same order with some passages among its first: they take the places of the last others there. */
    public static List<Fused> among(List<Fused> order, Set<String> wanted, int first) {
        List<Fused> top = new ArrayList<>(order.subList(0, Math.min(first, order.size())));
        List<Fused> rest = new ArrayList<>(order.subList(top.size(), order.size()));
        List<Fused> raised =
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
