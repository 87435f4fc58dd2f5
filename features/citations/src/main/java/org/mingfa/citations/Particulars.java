package org.mingfa.citations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.version.Renumbering;

/**
 * What there is to say of a citation besides its status.
 *
 * @param outOfForce why it is not in force, where that is the status, or null
 * @param candidates titles of the laws that may be meant, where several may
 * @param differences where the quotation departs from the article, as far as that was compared
 * @param quotation what became of the words that the text gives as those of the article
 * @param renumbered what the number means in other versions; a hint, whatever the status
 * @param fitting the article that what the text says is of, where it is not the one cited, or null
 */
public record Particulars(
        @Nullable OutOfForce outOfForce,
        List<String> candidates,
        List<QuoteDifference> differences,
        QuotationState quotation,
        List<Renumbering> renumbered,
        @Nullable FittingArticle fitting) {

    /**
     * The article that a text speaks of instead of the one that it cites.
     *
     * @param number in the version of the day
     * @param formerLaw title of the law whose version of {@code formerYear} has it under the number cited, or null
     * @param formerYear or null
     */
    public record FittingArticle(
            @Nullable ArticleNumber number,
            @Nullable String formerLaw,
            @Nullable Integer formerYear) {}

    /** What became of a quotation. */
    public enum QuotationState {
        NONE,
        AGREES,
        DIFFERS,
        /** The text says in its own words, without marks, what the article does not say: two years for three. */
        CONTRADICTS,
        /** What the text says beside the citation is not in this article and is in another one of the law. */
        MISPLACED,
        /** The same, and the number is that under which another version, or a law before it, has it. */
        OLD_NUMBER,
        /** The text says something close to the article, or quotes it may be from elsewhere: for a reader to compare. */
        UNCHECKED;

        /** The text does not say what the article says. */
        boolean isSuspect() {
            return this == DIFFERS || this == CONTRADICTS || this == MISPLACED || this == OLD_NUMBER;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Particulars NONE = new Particulars(null, List.of(), List.of(), QuotationState.NONE, List.of(), null);

    public Particulars {
        candidates = List.copyOf(candidates);
        differences = List.copyOf(differences);
        renumbered = List.copyOf(renumbered);
    }

    static Particulars of(OutOfForce reason) {
        return new Particulars(reason, List.of(), List.of(), QuotationState.NONE, List.of(), null);
    }

    static Particulars of(List<String> candidates) {
        return new Particulars(null, candidates, List.of(), QuotationState.NONE, List.of(), null);
    }

    Particulars withDifferences(List<QuoteDifference> places) {
        return new Particulars(outOfForce, candidates, places, QuotationState.DIFFERS, renumbered, fitting);
    }

    Particulars with(QuotationState state) {
        return new Particulars(outOfForce, candidates, differences, state, renumbered, fitting);
    }

    Particulars with(QuotationState state, FittingArticle article) {
        return new Particulars(outOfForce, candidates, differences, state, renumbered, article);
    }

    Particulars withRenumbered(List<Renumbering> hints) {
        return new Particulars(outOfForce, candidates, differences, quotation, hints, fitting);
    }
}
