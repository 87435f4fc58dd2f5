package org.mingfa.citations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.Renumbering;

/**
 * What there is to say of a citation besides its status.
 *
 * @param outOfForce why it is not in force, where that is the status, or null
 * @param candidates titles of the laws that may be meant, where several may
 * @param differences where the quotation departs from the article, as far as that was compared
 * @param quotation what became of the words that the text gives as those of the article
 * @param renumbered what the number means in other versions; a hint, whatever the status
 */
public record Particulars(
        @Nullable OutOfForce outOfForce,
        List<String> candidates,
        List<QuoteDifference> differences,
        QuotationState quotation,
        List<Renumbering> renumbered) {

    /** What became of a quotation. */
    public enum QuotationState {
        NONE,
        AGREES,
        DIFFERS,
        /** The text says in its own words, without marks, what the article does not say: two years for three. */
        CONTRADICTS,
        /** What the text says beside the citation is not in this article and is in another one of the law. */
        MISPLACED,
        /** The text says something close to the article, or quotes it may be from elsewhere: for a reader to compare. */
        UNCHECKED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Particulars NONE = new Particulars(null, List.of(), List.of(), QuotationState.NONE, List.of());

    public Particulars {
        candidates = List.copyOf(candidates);
        differences = List.copyOf(differences);
        renumbered = List.copyOf(renumbered);
    }

    static Particulars of(OutOfForce reason) {
        return new Particulars(reason, List.of(), List.of(), QuotationState.NONE, List.of());
    }

    static Particulars of(List<String> candidates) {
        return new Particulars(null, candidates, List.of(), QuotationState.NONE, List.of());
    }

    Particulars withDifferences(List<QuoteDifference> places) {
        return new Particulars(outOfForce, candidates, places, QuotationState.DIFFERS, renumbered);
    }

    Particulars with(QuotationState state) {
        return new Particulars(outOfForce, candidates, differences, state, renumbered);
    }

    Particulars withRenumbered(List<Renumbering> hints) {
        return new Particulars(outOfForce, candidates, differences, quotation, hints);
    }
}
