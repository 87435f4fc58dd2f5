package org.mingfa.search.law;

import java.util.List;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Validity;

/** What looking up an article gave. */
public sealed interface ArticleAnswer {

    /**
     * The article in the version asked for.
     *
     * @param validity of the article on the day asked for
     */
    record Found(LawHeader law, LawPassage article, Validity validity) implements ArticleAnswer {}

    /** The generation has no law of this name. */
    record NoSuchLaw(String name) implements ArticleAnswer {}

    /** The version has no article of this number. */
    record NoSuchArticle(LawHeader law, ArticleNumber number) implements ArticleAnswer {}

    /**
     * The law is there, but no version of it was in force on the day.
     *
     * @param versions all that the generation has, oldest first
     */
    record NotInForce(List<LawHeader> versions) implements ArticleAnswer {
        public NotInForce {
            versions = List.copyOf(versions);
        }
    }
}
