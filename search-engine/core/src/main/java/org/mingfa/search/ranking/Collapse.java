package org.mingfa.search.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.CatalogueVersion;

/**
 * Collapses what would repeat itself to one hit: the sections of a case to the best one and, where every version is asked
 * for, the versions of an article. The version in force is shown unless another one answers clearly
 * better: numbers move between versions (民诉法 119 of 2017 is 122 of 2021), so the same number need not be the same rule.
 */
final class Collapse {

    /** The version in force is preferred while its score reaches this share of the best version's. */
    private static final double NEARLY_AS_GOOD = 0.8;

    private final AsOf asOf;

    Collapse(AsOf asOf) {
        this.asOf = asOf;
    }

    /** Of entries in their order, those that are shown, each at the place of the best that it stands for. */
    List<FusedPassage> shown(List<FusedPassage> ranked) {
        List<FusedPassage> shown = new ArrayList<>(ranked.size());
        Map<Object, Integer> places = new HashMap<>();
        for (FusedPassage entry : ranked) {
            Object same = standsFor(entry);
            Integer place = same == null ? null : places.putIfAbsent(same, shown.size());
            if (place == null) {
                shown.add(entry);
            } else if (isShownFor(entry, shown.get(place))) {
                shown.set(place, entry);
            }
        }
        return shown;
    }

    /** The best gives way to the first behind it that is in force, if it is not itself. */
    private boolean isShownFor(FusedPassage entry, FusedPassage best) {
        return !isInForce(best) && isInForce(entry) && entry.score() >= NEARLY_AS_GOOD * best.score();
    }

    /** What is the same for all that one hit stands for. */
    Object shownAs(FusedPassage entry) {
        Object same = standsFor(entry);
        return same == null ? entry.id() : same;
    }

    /** As above; null for what stands for itself alone. */
    private @Nullable Object standsFor(FusedPassage entry) {
        CatalogueVersion law = entry.passage().law();
        if (law == null) {
            return entry.passage().document();
        }
        return law.only() || !(asOf instanceof AsOf.Any)
                ? null
                : new CollapseKey(law.work(), entry.passage().place());
    }

    /** The same place in any version of a law. */
    private record CollapseKey(WorkKey work, String place) {}

    private boolean isInForce(FusedPassage version) {
        CatalogueVersion law = version.passage().law();
        return law == null || law.header().period().contains(asOf.shownAt());
    }
}
