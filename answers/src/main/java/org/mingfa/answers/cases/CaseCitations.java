package org.mingfa.answers.cases;

import java.util.List;
import org.mingfa.answers.cases.CasePage.CitationRange;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.citation.CitationContext;

/** Finds what the sections of one case cite, and the version of each article that the court had before it. */
final class CaseCitations {

    private final ArticleKeyFinder places;
    private final ArticleNames names;

    CaseCitations(OpenGeneration generation, List<CasePassage> sections) {
        this.places = new ArticleKeyFinder(generation.names())
                .withShortTitlesOf(sections.stream().map(CasePassage::text).toList());
        this.names = new ArticleNames(generation, sections.getFirst().header().decided());
    }

    /** The places of a section, in order and apart from each other. */
    List<CitationRange> places(CasePassage section) {
        return places.in(section.text(), CitationContext.NONE).stream()
                .map(place -> new CitationRange(
                        place.start(),
                        place.end(),
                        names.of(place.articles().iterator().next())))
                .toList();
    }

    /** Every article that the sections cite, once. */
    List<CitedArticle> all(List<CasePassage> sections) {
        return sections.stream()
                .flatMap(section -> places.in(section.text(), CitationContext.NONE).stream())
                .flatMap(place -> place.articles().stream())
                .distinct()
                .map(names::of)
                .toList();
    }
}
