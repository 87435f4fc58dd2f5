package org.mingfa.answers.change;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of changes: laws are counted, and a promotion that changed more than a page holds goes on where the next begins.
 *
 * @param changes each promotion with those of its laws that are on the page
 * @param end how many laws there are up to the end of the page
 * @param isLast whether none follow
 */
record ChangesPage(List<GenerationChange> changes, int end, boolean isLast) {

    /**
     * How much a page holds. It ends before the law with which it would hold more articles, old and new text each, for laws
     * that were rewritten whole have hundreds; one law is never divided.
     */
    record Size(int laws, int articles) {}

    /** The page behind the first {@code start} laws. */
    static ChangesPage of(List<GenerationChange> all, int start, Size most) {
        List<GenerationChange> page = new ArrayList<>();
        int place = 0;
        int end = start;
        int articles = 0;
        boolean isFull = false;
        for (GenerationChange promotion : all) {
            List<LawChange> laws = new ArrayList<>();
            for (LawChange law : promotion.changes()) {
                if (place++ < start || isFull) {
                    continue;
                }
                articles += law.articles().size();
                isFull = end - start == most.laws() || (end > start && articles > most.articles());
                if (!isFull) {
                    laws.add(law);
                    end++;
                }
            }
            if (!laws.isEmpty()) {
                page.add(new GenerationChange(promotion.at(), promotion.from(), promotion.to(), laws));
            }
        }
        return new ChangesPage(List.copyOf(page), end, end >= place);
    }
}
