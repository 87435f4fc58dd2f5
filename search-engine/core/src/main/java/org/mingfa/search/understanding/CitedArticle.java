package org.mingfa.search.understanding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.citation.QueryCitation;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.LawCatalogue;

/**
 * The article that a query cites, as the generation has it.
 *
 * @param id of the passage of the version asked for
 * @param workArticle value of KeywordField.WORK_ARTICLE
 */
public record CitedArticle(String id, String workArticle) {

    /** The cited article in the version of the day; empty when the generation has no such article then. */
    public static Optional<CitedArticle> find(OpenGeneration generation, QueryCitation citation, AsOf asOf) {
        LawCatalogue catalogue = generation.catalogue();
        Optional<WorkKey> work = catalogue.findWork(citation.law());
        if (work.isEmpty()) {
            return Optional.empty();
        }
        for (LawHeader version : candidates(catalogue.versions(work.get()), citation.version(), asOf)) {
            String id = PassageId.of(version.id(), citation.article());
            if (!generation.index().passages(List.of(id)).isEmpty()) {
                return Optional.of(new CitedArticle(
                        id, work.get() + "#" + citation.article().ordinal()));
            }
        }
        return Optional.empty();
    }

    /** Versions that may be meant, the likeliest first. */
    private static List<LawHeader> candidates(List<LawHeader> versions, @Nullable String year, AsOf asOf) {
        List<LawHeader> newestFirst = versions.reversed();
        if (year != null) {
            return newestFirst.stream()
                    .filter(version -> version.promulgated() != null
                            && Integer.toString(version.promulgated().getYear()).equals(year))
                    .toList();
        }
        List<LawHeader> inForce = newestFirst.stream()
                .filter(version -> version.period().contains(asOf.shownAt()))
                .toList();
        return asOf instanceof AsOf.Any && inForce.isEmpty() ? newestFirst : inForce;
    }
}
