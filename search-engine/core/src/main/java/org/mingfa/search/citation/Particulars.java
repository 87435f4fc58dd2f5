package org.mingfa.search.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.Renumbering;

/**
 * What there is to say of a citation besides its status.
 *
 * @param outOfForce why it is not in force, where that is the status, or null
 * @param candidates titles of the laws that may be meant, where several may
 * @param differences where the quotation departs from the article, as far as that was compared
 * @param quoteAgreed true where the text quotes beside the citation, and an article cited there says so
 * @param renumbered what the number means in other versions; a hint, whatever the status
 */
public record Particulars(
        @Nullable OutOfForce outOfForce,
        List<String> candidates,
        List<QuoteDifference> differences,
        boolean quoteAgreed,
        List<Renumbering> renumbered) {

    static final Particulars NONE = new Particulars(null, List.of(), List.of(), false, List.of());

    public Particulars {
        candidates = List.copyOf(candidates);
        differences = List.copyOf(differences);
        renumbered = List.copyOf(renumbered);
    }

    static Particulars of(OutOfForce reason) {
        return new Particulars(reason, List.of(), List.of(), false, List.of());
    }

    static Particulars of(List<String> candidates) {
        return new Particulars(null, candidates, List.of(), false, List.of());
    }

    Particulars withDifferences(List<QuoteDifference> places) {
        return new Particulars(outOfForce, candidates, places, false, renumbered);
    }

    Particulars withQuoteAgreed() {
        return new Particulars(outOfForce, candidates, differences, true, renumbered);
    }

    Particulars withRenumbered(List<Renumbering> hints) {
        return new Particulars(outOfForce, candidates, differences, quoteAgreed, hints);
    }
}
