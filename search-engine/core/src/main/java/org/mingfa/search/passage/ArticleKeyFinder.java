package org.mingfa.search.passage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;

/** Finds where a text cites articles, as the keys under which they are indexed. */
public final class ArticleKeyFinder {

    private static final int LONGEST_RANGE = 60;

    private final CitationFinder finder;

    /** Knows these names of laws. */
    public ArticleKeyFinder(LawNames names) {
        this(new CitationFinder(names));
    }

    private ArticleKeyFinder(CitationFinder finder) {
        this.finder = finder;
    }

    /** Knows also the short titles that one document gives to laws in one place and uses in others. */
    public ArticleKeyFinder withShortTitlesOf(List<String> texts) {
        Map<String, String> defined = finder.shortTitles(texts);
        return defined.isEmpty() ? this : new ArticleKeyFinder(finder.withShortTitles(defined));
    }

    /** The places in their order; an article that cites itself (本条) counts as well. */
    public List<CitationSpan> in(String text, CitationContext context) {
        List<CitationSpan> places = new ArrayList<>();
        for (CitationOccurrence located : finder.findArticles(text, context)) {
            if (located.citation() instanceof StatuteCitation statute && statute.law() != null) {
                places.add(new CitationSpan(
                        located.start(), located.end(), keys(statute.law(), statute), statute.version()));
            }
        }
        return places;
    }

    /** A range counts article by article, as far as it is a sane one. */
    private static Set<ArticleKey> keys(String law, StatuteCitation statute) {
        Set<ArticleKey> keys = new LinkedHashSet<>();
        ArticleNumber first = statute.article();
        WorkKey work = WorkKey.of(law);
        keys.add(new ArticleKey(work, first));
        @Nullable ArticleNumber end = statute.to() == null ? null : statute.to().article();
        if (end == null) {
            return keys;
        }
        boolean inserted = end.main() == first.main();
        int last = Math.min(end.main(), first.main() + LONGEST_RANGE);
        for (int n = first.main() + 1; n <= last; n++) {
            keys.add(new ArticleKey(work, ArticleNumber.of(n)));
        }
        for (int n = inserted ? first.inserted() + 1 : 1; n < Math.min(end.inserted(), LONGEST_RANGE); n++) {
            keys.add(new ArticleKey(work, new ArticleNumber(end.main(), n)));
        }
        keys.add(new ArticleKey(work, end));
        return keys;
    }
}
