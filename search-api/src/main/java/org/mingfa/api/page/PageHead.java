package org.mingfa.api.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param canonical the one address of what is shown, however it was asked for, or null where nothing is
 * @param json where a program reads the same, or null
 * @param structured JSON-LD, safe within a script element, or null
 * @param generation which answered, or null
 */
public record PageHead(
        String title,
        String description,
        @Nullable String canonical,
        @Nullable String json,
        @Nullable String structured,
        @Nullable String generation) {

    private static final int LONGEST = 120;

    public PageHead {
        description = description.replace('\n', ' ');
        description = description.length() <= LONGEST ? description : description.substring(0, LONGEST) + "…";
    }

    /** Of a page that shows nothing: nobody should keep its address. */
    static PageHead ofNothing(String title, String description) {
        return new PageHead(title, description, null, null, null, null);
    }
}
