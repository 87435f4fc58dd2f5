package org.mingfa.indexer.passage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.LocatedCitation;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.NormativeDocument;

/** The articles that a passage cites, as {@code WORK#ordinal}: the key by which "cited by" is looked up. */
public final class CitedArticles {

    private static final int LONGEST_RANGE = 60;

    private final CitationFinder finder;

    /** Knows the names of the laws of a build. */
    public CitedArticles(LawNames names) {
        this.finder = new CitationFinder(names);
    }

    /** What an article of a law cites, itself left out. */
    public List<String> of(NormativeDocument law, LawPassage passage) {
        String title = law.header().title();
        ArticleNumber article = passage.article();
        CitationContext context = article == null ? CitationContext.of(title) : CitationContext.of(title, article, 1);
        Set<String> keys = keys(finder.find(passage.text(), context));
        if (article != null) {
            keys.remove(key(title, article));
        }
        return List.copyOf(keys);
    }

    /** What a section of a case cites. */
    public List<String> of(String text) {
        return List.copyOf(keys(finder.find(text)));
    }

    private static Set<String> keys(List<LocatedCitation> found) {
        Set<String> keys = new LinkedHashSet<>();
        for (LocatedCitation located : found) {
            if (located.citation() instanceof StatuteCitation statute && statute.law() != null) {
                add(keys, statute.law(), statute);
            }
        }
        return keys;
    }

    /** A range counts article by article, as far as it is a sane one. */
    private static void add(Set<String> keys, String law, StatuteCitation statute) {
        keys.add(key(law, statute.article()));
        @Nullable ArticleNumber end = statute.to() == null ? null : statute.to().article();
        if (end == null) {
            return;
        }
        int last = Math.min(end.main(), statute.article().main() + LONGEST_RANGE);
        for (int n = statute.article().main() + 1; n <= last; n++) {
            keys.add(key(law, ArticleNumber.of(n)));
        }
        keys.add(key(law, end));
    }

    private static String key(String law, ArticleNumber article) {
        return WorkKey.of(law) + "#" + article.ordinal();
    }
}
