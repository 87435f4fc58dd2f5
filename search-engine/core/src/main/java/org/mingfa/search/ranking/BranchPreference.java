package org.mingfa.search.ranking;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.BranchOfLaw;
import org.mingfa.text.version.CatalogueVersion;

/**
 * Civil law first: where the words of a question name no branch, law of administration and of crime stands a little
 * behind. Who asks when to appeal means civil procedure; who says 行政 or 罪 means what is said.
 */
final class BranchPreference {

    /**
     * What a law of another branch counts beside 1. Weak: it decides between articles that answer alike, and gives way to one
     * that answers better. Measured, see docs/adr/0017.
     */
    private static final double BEHIND = 0.87;

    private final boolean named;

    BranchPreference(String words) {
        this.named = !BranchOfLaw.namedIn(words).isEmpty();
    }

    /** The share of its score that a passage keeps; parts of cases keep all of it. */
    double share(@Nullable CatalogueVersion law) {
        return named || law == null || !isOfAnother(law.branch()) ? 1 : BEHIND;
    }

    private static boolean isOfAnother(BranchOfLaw branch) {
        return branch == BranchOfLaw.ADMINISTRATIVE || branch == BranchOfLaw.CRIMINAL;
    }
}
