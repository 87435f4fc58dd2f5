package org.mingfa.indexer.passage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.citing.CitedPlace;
import org.mingfa.search.citing.CitedPlaces;
import org.mingfa.search.citing.SubjectLaw;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.NormativeDocument;

/**
 * The articles that each passage of a document cites, as {@code WORK#ordinal}: the key by which "cited by" is looked up.
 * Documents are read as a whole, because a short title is given in one article and used in another.
 */
public final class CitedArticles {

    private final CitedPlaces places;

    /** Knows the names of the laws of a build. */
    public CitedArticles(LawNames names) {
        this.places = new CitedPlaces(names);
    }

    /** What each passage of a law cites, in their order; no article cites itself. */
    public List<List<String>> of(NormativeDocument law, List<LawPassage> passages) {
        String title = law.header().title();
        String subject = SubjectLaw.of(title);
        CitedPlaces known = places.withShortTitlesOf(texts(passages));
        List<List<String>> cited = new ArrayList<>();
        ArticleNumber previous = null;
        for (LawPassage passage : passages) {
            ArticleNumber article = passage.article();
            Set<String> keys = keys(known, passage.text(), context(subject, article, previous));
            if (article != null) {
                keys.remove(CitedPlaces.key(title, article));
                previous = article;
            }
            cited.add(List.copyOf(keys));
        }
        return cited;
    }

    private static CitationContext context(
            String title, @Nullable ArticleNumber article, @Nullable ArticleNumber previous) {
        return article == null ? CitationContext.of(title) : new CitationContext(title, article, previous, 1, null);
    }

    /** What each section of a case cites, in their order. */
    public List<List<String>> of(List<CasePassage> passages) {
        CitedPlaces known = places.withShortTitlesOf(texts(passages));
        return passages.stream()
                .map(passage -> List.copyOf(keys(known, passage.text(), CitationContext.NONE)))
                .toList();
    }

    private static List<String> texts(List<? extends Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    private static Set<String> keys(CitedPlaces known, String text, CitationContext context) {
        Set<String> keys = new LinkedHashSet<>();
        for (CitedPlace place : known.in(text, context)) {
            keys.addAll(place.articles());
        }
        return keys;
    }
}
