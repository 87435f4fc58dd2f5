package org.mingfa.evaluation.gate;

import java.util.List;
import java.util.Map;

/**
 * How often "no direct provision" is said, and whether rightly.
 *
 * @param unanswerable questions that nothing answers
 * @param none those of them that end as such
 * @param direct those of them that are said to be answered all the same
 * @param noneByKind of each kind: how many end as such, and of how many
 * @param answerable questions with a right article
 * @param found those of them with a right article among the first ten, were there no floor
 * @param lost those of these that end without an answer
 * @param stillShown those of the lost that show a right article apart, as possibly related
 * @param answeredDirectly those of these that are said to be answered
 * @param label of the hits of other questions, whose decisive articles are known
 * @param kept questions without an answer that got hits, and lost questions: the operator's own words
 */
public record FloorReport(
        String generation,
        String mode,
        int unanswerable,
        int none,
        int direct,
        Map<String, Share> noneByKind,
        int answerable,
        int found,
        int lost,
        int stillShown,
        int answeredDirectly,
        LabelReport label,
        Misjudgments kept) {

    /** So many of so many. */
    public record Share(int part, int of) {
        Share and(boolean isPart) {
            return new Share(part + (isPart ? 1 : 0), of + 1);
        }
    }

    /** Questions that were judged wrongly. */
    public record Misjudgments(List<String> answeredWithoutReason, List<String> lost) {}

    public double noneShare() {
        return share(none, unanswerable);
    }

    public double lostShare() {
        return share(lost, answerable);
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
