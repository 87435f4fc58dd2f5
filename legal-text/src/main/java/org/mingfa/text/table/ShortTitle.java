package org.mingfa.text.table;

import java.util.List;

/**
 * A name under which a law is usually cited, 民诉法, and the one law that it means.
 *
 * @param inDictionary whether the dictionary of the segmenter takes the name as a word
 */
public record ShortTitle(String name, String title, boolean inDictionary) {

    /** The short titles that come with the product, in the order of their table. */
    public static List<ShortTitle> all() {
        return new TextResource(ShortTitle.class, "short-titles.tsv")
                .rows("name", "title", "dictionary").stream()
                        .map(row -> new ShortTitle(row.get("name"), row.get("title"), row.isYes("dictionary")))
                        .toList();
    }
}
