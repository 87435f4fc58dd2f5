package org.mingfa.changes;

import java.util.Map;
import org.mingfa.answers.law.ArticleComparison;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.version.LawCatalogue;

/**
 * The laws that are held at one time, with what their articles say.
 *
 * @param texts of every version in the catalogue; of none where only the names are known
 */
public record LawSnapshot(LawCatalogue catalogue, Texts texts) {

    /** Reads the articles of a version, in their order; empty where it has none or they cannot be read. */
    public interface Texts {
        Map<ArticleNumber, ArticleComparison.Text> of(DocumentId version);
    }

    /** What an open generation holds. */
    public static LawSnapshot of(OpenGeneration generation) {
        ArticleLookup lookup = new ArticleLookup(generation);
        return new LawSnapshot(generation.catalogue(), version -> ArticleComparison.texts(lookup.passages(version)));
    }

    /** Laws of which no more is known than when each was in force. */
    public static LawSnapshot namesOf(LawCatalogue catalogue) {
        return new LawSnapshot(catalogue, version -> Map.of());
    }
}
