package org.mingfa.search.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.citation.QueryCitation;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.LawVersions;

/**
 * The article that a query cites, as the generation has it.
 *
 * @param id of the passage of the version asked for
 * @param article under which it is cited, whichever version is meant
 */
public record ArticleReference(String id, ArticleKey article) {

    /** The cited article in the version of the day; empty when the generation has no such article then. */
    public static Optional<ArticleReference> find(OpenGeneration generation, QueryCitation citation, AsOf asOf) {
        Optional<LawVersions> law = new ArticleLookup(generation).find(citation.law(), citation.article());
        return law.stream()
                .flatMap(versions -> candidates(versions, citation.version(), asOf).stream())
                .map(version -> PassageId.of(version.id(), citation.article()))
                .filter(id -> !generation.index().passages(List.of(id)).isEmpty())
                .findFirst()
                .map(id -> new ArticleReference(id, new ArticleKey(law.get().work(), citation.article())));
    }

    /** Versions that may be meant, the likeliest first. */
    private static List<LawHeader> candidates(LawVersions versions, @Nullable String year, AsOf asOf) {
        if (year != null) {
            return versions.promulgatedIn(year);
        }
        List<LawHeader> inForce = versions.newestFirst().stream()
                .filter(version -> version.period().contains(asOf.shownAt()))
                .toList();
        return asOf instanceof AsOf.Any && inForce.isEmpty() ? versions.newestFirst() : inForce;
    }
}
