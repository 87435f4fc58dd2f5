package org.mingfa.search.passage;

import java.util.Optional;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;

/**
 * How passages are named: {@code LAW#120-1} for an article, {@code DOCUMENT~7} for another section by its position. The
 * same in every generation, so that links and caches last.
 *
 * @param document the version of the law, or the case
 * @param place what stands behind: {@code #} and the ordinal, or {@code ~} and the position
 */
public record PassageId(DocumentId document, String place) {

    public static String of(DocumentId law, ArticleNumber article) {
        return law + "#" + article.ordinal();
    }

    public static String of(DocumentId document, int position) {
        return document + "~" + position;
    }

    /** The id of the document that a passage belongs to, unchecked; the whole text when it names no place. */
    public static String documentOf(String id) {
        int cut = cut(id);
        return cut < 0 ? id : id.substring(0, cut);
    }

    /** What stands behind the document in an id, unchecked; empty when it names no place. */
    public static String placeOf(String id) {
        int cut = cut(id);
        return cut < 0 ? "" : id.substring(cut);
    }

    /** The number of the article that is named; empty for a section outside any. */
    public Optional<ArticleNumber> article() {
        return place.startsWith("#") ? ArticleNumber.find(place.substring(1)) : Optional.empty();
    }

    private static int cut(String id) {
        return Math.max(id.indexOf('#'), id.indexOf('~'));
    }

    /** Takes an id apart; empty when the text is none. */
    public static Optional<PassageId> find(String id) {
        int cut = cut(id);
        if (cut < 1 || cut > 100) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PassageId(new DocumentId(id.substring(0, cut)), id.substring(cut)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
