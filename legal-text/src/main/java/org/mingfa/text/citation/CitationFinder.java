package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every citation of laws, cases and numbered documents in a text, in time linear in its length.
 *
 * <p>Spaces, line breaks and full-width digits inside a citation do not disturb; offsets are those of the original
 * text. Whether a cited article exists is not looked up here.
 */
public final class CitationFinder {

    private static final Comparator<CitationOccurrence> IN_ORDER =
            Comparator.comparingInt(CitationOccurrence::start).thenComparingInt(CitationOccurrence::end);

    private static final List<String> DEFINING = List.of("简称", "统称");

    private final LawNames names;
    private final Map<String, String> shortTitles;

    public CitationFinder(LawNames names) {
        this(names, Map.of());
    }

    private CitationFinder(LawNames names, Map<String, String> shortTitles) {
        this.names = names;
        this.shortTitles = Map.copyOf(shortTitles);
    }

    /** A finder that also knows these short titles, as if each text defined them itself; full title by short title. */
    public CitationFinder withShortTitles(Map<String, String> titleByShortTitle) {
        return new CitationFinder(names, titleByShortTitle);
    }

    /** The short titles that the parts of one document define (以下简称), full title by short title; the first counts. */
    public Map<String, String> shortTitles(List<String> parts) {
        Map<String, String> defined = new LinkedHashMap<>();
        for (String part : parts) {
            if (DEFINING.stream().anyMatch(part::contains)) {
                new StatuteScanner(CleanText.of(part), names, CitationContext.NONE, defined)
                        .shortTitles()
                        .forEach(defined::putIfAbsent);
            }
        }
        return defined;
    }

    /** The citations of articles of laws alone, as {@link #find} has them, for who asks for nothing else. */
    public List<CitationOccurrence> findArticles(String text, CitationContext context) {
        return citesArticles(text)
                ? new StatuteScanner(CleanText.of(text), names, context, shortTitles)
                        .scan().stream().sorted(IN_ORDER).toList()
                : List.of();
    }

    /** Two texts of three have no 第N条, no 本条 and nothing like 前款, and need not be walked through. */
    private static boolean citesArticles(String text) {
        return text.indexOf('条') >= 0 || text.indexOf('前') >= 0;
    }

    /** The citations of a text that is no part of a law. */
    public List<CitationOccurrence> find(String text) {
        return find(text, CitationContext.NONE);
    }

    /** The citations of the text in their order; relative ones only as far as the context resolves them. */
    public List<CitationOccurrence> find(String text, CitationContext context) {
        return find(text, context, Integer.MAX_VALUE);
    }

    /**
     * All that looks like a citation, for the check of a text: also loose forms, laws without an article, and what cannot be
     * resolved. Where more than so many articles are cited, what stands behind them is left out.
     */
    public List<CitationOccurrence> findEvery(String text, int most) {
        CleanText clean = CleanText.of(text);
        List<CitationOccurrence> strict = find(clean, citesArticles(text), CitationContext.NONE, most);
        return strict.size() > most
                ? strict
                : new LooseCitations(clean, names, strict)
                        .all().stream().sorted(IN_ORDER).toList();
    }

    /** The same, but where more than so many articles of laws are cited, what stands behind them is left out. */
    public List<CitationOccurrence> find(String text, CitationContext context, int most) {
        return find(CleanText.of(text), citesArticles(text), context, most);
    }

    private List<CitationOccurrence> find(CleanText clean, boolean articles, CitationContext context, int most) {
        List<CitationOccurrence> found = new ArrayList<>();
        if (articles) {
            found.addAll(new StatuteScanner(clean, names, context, shortTitles).scan(most));
        }
        found.addAll(new NumberScanner(clean).scan());
        found.sort(IN_ORDER);
        return List.copyOf(found);
    }
}
