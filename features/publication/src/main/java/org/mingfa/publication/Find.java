package org.mingfa.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place of a text that has to go.
 *
 * @param start of what is replaced, the label and the comma before it included where they mean nothing without the value
 * @param value what was found, without them
 * @param replacement what stands there afterwards; usually nothing
 */
public record Find(PersonalDatum datum, int start, int end, String value, String replacement) {

    /** In the order of the text; of two that overlap the one that begins first stays, then the longer. */
    public static List<Find> apart(List<Find> finds) {
        List<Find> sorted = new ArrayList<>(finds);
        sorted.sort(Comparator.comparingInt(Find::start).thenComparingInt(find -> -find.end()));
        List<Find> apart = new ArrayList<>();
        int free = 0;
        for (Find find : sorted) {
            if (find.start() >= free) {
                apart.add(find);
                free = find.end();
            }
        }
        return apart;
    }
}
