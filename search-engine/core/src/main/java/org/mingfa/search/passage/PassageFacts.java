package org.mingfa.search.passage;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.CatalogueVersion;

/**
 * What is known of a passage by its id alone.
 *
 * @param document the id of the version of a law, or of the case
 * @param place what stands behind it, as in {@link PassageId}
 * @param law that it is of, or null for a part of a case
 * @param isAsked whether a question is known for it
 */
public record PassageFacts(
        String id, String document, String place, @Nullable CatalogueVersion law, boolean isAsked) {

    /** What no list has: of no document, at no place. */
    public static final PassageFacts NONE = new PassageFacts("", "", "", null, false);
}
