package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds every citation of laws, cases and numbered documents in a text, in time linear in its length.
 *
 * <p>Spaces, line breaks and full-width digits inside a citation do not disturb; offsets are those of the original
 * text. Whether a cited article exists is not looked up here.
 */
public final class CitationFinder {

    private static final Comparator<LocatedCitation> IN_ORDER =
            Comparator.comparingInt(LocatedCitation::start).thenComparingInt(LocatedCitation::end);

    private final LawNames names;

    public CitationFinder(LawNames names) {
        this.names = names;
    }

    /** The citations of a text that is no part of a law. */
    public List<LocatedCitation> find(String text) {
        return find(text, CitationContext.NONE);
    }

    /** The citations of the text in their order; relative ones only as far as the context resolves them. */
    public List<LocatedCitation> find(String text, CitationContext context) {
        CleanText clean = CleanText.of(text);
        List<LocatedCitation> found = new ArrayList<>(new StatuteScanner(clean, names, context).scan());
        found.addAll(new NumberScanner(clean).scan());
        found.sort(IN_ORDER);
        return List.copyOf(found);
    }
}
