package org.mingfa.search.passage;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.CatalogueVersion;

/**
 * What is known of a passage by its id alone.
 *
 * @param document the id of the version of a law, or of the case
 * @param place what stands behind it, as in {@link PassageId}
 * @param law that it is of, or null for a part of a case
 * @param article its number, or {@link #NO_NUMBER} for 133-1 and for what is outside any article
 * @param isAsked whether a question is known for it
 */
public record PassageFacts(
        String id, String document, String place, @Nullable CatalogueVersion law, int article, boolean isAsked) {

    public static final int NO_NUMBER = -1;

    /** What no list has: of no document, at no place. */
    public static final PassageFacts NONE = new PassageFacts("", "", "", null, NO_NUMBER, false);
}
