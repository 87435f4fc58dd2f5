package org.mingfa.answers.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.cases.CasePage.Cited;
import org.mingfa.answers.cases.CasePage.Place;
import org.mingfa.search.citing.CitedPlaces;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.identity.DocumentId;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.LawVersions;

/** Finds what the sections of one case cite, and the version of each article that the court had before it. */
final class CaseCitations {

    private final OpenGeneration generation;
    private final CitedPlaces places;
    private final @Nullable LocalDate decided;
    private final Map<ArticleKey, Cited> known = new HashMap<>();

    CaseCitations(OpenGeneration generation, List<CasePassage> sections) {
        this.generation = generation;
        this.places = new CitedPlaces(generation.names())
                .withShortTitlesOf(sections.stream().map(CasePassage::text).toList());
        this.decided = sections.getFirst().header().decided();
    }

    /** The places of a section, in order and apart from each other. */
    List<Place> places(CasePassage section) {
        return places.in(section.text(), CitationContext.NONE).stream()
                .map(place -> new Place(
                        place.start(),
                        place.end(),
                        cited(place.articles().iterator().next())))
                .toList();
    }

    /** Every article that the sections cite, once. */
    List<Cited> all(List<CasePassage> sections) {
        return sections.stream()
                .flatMap(section -> places.in(section.text(), CitationContext.NONE).stream())
                .flatMap(place -> place.articles().stream())
                .distinct()
                .map(this::cited)
                .toList();
    }

    private Cited cited(ArticleKey article) {
        return known.computeIfAbsent(article, this::look);
    }

    private Cited look(ArticleKey article) {
        Optional<LawVersions> law = generation.catalogue().find(article.work());
        String title = law.map(versions -> versions.newest().title())
                .or(() -> generation.names().findTitle(article.work().value()))
                .orElse(article.work().value());
        String version = law.stream()
                .flatMap(this::likeliest)
                .map(LawHeader::id)
                .filter(id -> isHeld(id, article))
                .map(DocumentId::value)
                .findFirst()
                .orElse(null);
        return new Cited(
                title, version, article.article().format(), article.article().ordinal());
    }

    private Stream<LawHeader> likeliest(LawVersions law) {
        LocalDate day = decided;
        return day == null
                ? law.newestFirst().stream()
                : Stream.concat(law.inForce(day).stream(), law.newestFirst().stream());
    }

    private boolean isHeld(DocumentId version, ArticleKey article) {
        return !generation
                .index()
                .passages(List.of(PassageId.of(version, article.article())))
                .isEmpty();
    }
}
