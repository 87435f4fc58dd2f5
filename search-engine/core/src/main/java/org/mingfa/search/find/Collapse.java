package org.mingfa.search.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.search.catalogue.LawCatalogue;
import org.mingfa.search.find.Fusion.Fused;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.LawHeader;

/**
 * Collapses the versions of one article to one hit. The version in force is shown unless another one answers clearly
 * better: numbers move between versions (民诉法 119 of 2017 is 122 of 2021), so the same number need not be the same rule.
 */
final class Collapse {

    /** The version in force is preferred while its score reaches this share of the best version's. */
    private static final double NEARLY_AS_GOOD = 0.8;

    private final LawCatalogue catalogue;
    private final LocalDate today;

    Collapse(LawCatalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    List<Fused> versions(List<Fused> ranked) {
        Map<String, List<Fused>> byArticle = new LinkedHashMap<>();
        for (Fused entry : ranked) {
            byArticle
                    .computeIfAbsent(article(entry.id()), key -> new ArrayList<>(1))
                    .add(entry);
        }
        return byArticle.values().stream().map(this::shown).toList();
    }

    private String article(String id) {
        return header(id)
                .map(header -> WorkKey.of(header.title())
                        + id.substring(header.id().value().length()))
                .orElse(id);
    }

    private Fused shown(List<Fused> versions) {
        Fused best = versions.getFirst();
        return versions.stream()
                .filter(version -> version.score() >= NEARLY_AS_GOOD * best.score() && isInForce(version.id()))
                .findFirst()
                .orElse(best);
    }

    private boolean isInForce(String id) {
        return header(id).map(header -> header.period().contains(today)).orElse(true);
    }

    private Optional<LawHeader> header(String id) {
        return PassageId.find(id).flatMap(passage -> catalogue.find(passage.document()));
    }
}
