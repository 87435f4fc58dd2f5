package org.mingfa.search.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.search.ranking.Fusion.Fused;
import org.mingfa.text.identity.WorkKey;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.ListedLaw;

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

    List<Fused> shown(List<Fused> ranked) {
        Map<Object, List<Fused>> byArticle = new LinkedHashMap<>();
        for (Fused entry : ranked) {
            byArticle.computeIfAbsent(key(entry), article -> new ArrayList<>(1)).add(entry);
        }
        return byArticle.values().stream().map(this::best).toList();
    }

    /** What is the same for all that one hit stands for. */
    private Object key(Fused entry) {
        ListedLaw law = entry.passage().law();
        if (law == null) {
            return entry.passage().document();
        }
        return asOf instanceof AsOf.Any ? new Place(law.work(), entry.passage().place()) : entry.id();
    }

    /** The same place in any version of a law. */
    private record Place(WorkKey work, String place) {}

    private Fused best(List<Fused> versions) {
        Fused best = versions.getFirst();
        if (versions.size() == 1) {
            return best;
        }
        return versions.stream()
                .filter(version -> version.score() >= NEARLY_AS_GOOD * best.score() && isInForce(version))
                .findFirst()
                .orElse(best);
    }

    private boolean isInForce(Fused version) {
        ListedLaw law = version.passage().law();
        return law == null || law.header().period().contains(asOf.shownAt());
    }
}
