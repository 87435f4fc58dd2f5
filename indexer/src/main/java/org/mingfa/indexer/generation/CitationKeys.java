package org.mingfa.indexer.generation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.CitationSpan;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.SubjectLaw;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;

/**
 * The articles that each passage of a document cites: the keys by which "cited by" is looked up.
 * Documents are read as a whole, because a short title is given in one article and used in another.
 */
public final class CitationKeys {

    private final ArticleKeyFinder places;

    /** Knows the names of the laws of a build. */
    public CitationKeys(LawNames names) {
        this.places = new ArticleKeyFinder(names);
    }

    /** What each passage of a law cites, in their order; no article cites itself. */
    public List<List<ArticleKey>> of(NormativeDocument law, List<LawPassage> passages) {
        WorkKey work = law.work();
        String subject = SubjectLaw.of(law.title());
        ArticleKeyFinder known = places.withShortTitlesOf(texts(passages));
        List<List<ArticleKey>> cited = new ArrayList<>();
        ArticleNumber previous = null;
        for (LawPassage passage : passages) {
            ArticleNumber article = passage.article();
            Set<ArticleKey> keys = keys(known, passage.text(), context(subject, article, previous));
            if (article != null) {
                keys.remove(new ArticleKey(work, article));
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
    public List<List<ArticleKey>> of(List<CasePassage> passages) {
        ArticleKeyFinder known = places.withShortTitlesOf(texts(passages));
        return passages.stream()
                .map(passage -> List.copyOf(keys(known, passage.text(), CitationContext.NONE)))
                .toList();
    }

    /** Finds the same in any text. */
    public ArticleKeyFinder places() {
        return places;
    }

    private static List<String> texts(List<? extends Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    private static Set<ArticleKey> keys(ArticleKeyFinder known, String text, CitationContext context) {
        Set<ArticleKey> keys = new LinkedHashSet<>();
        for (CitationSpan place : known.in(text, context)) {
            keys.addAll(place.articles());
        }
        return keys;
    }
}
