package org.mingfa.search.law;

import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.LawVersions;

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
     * @param law with all its versions that the generation has
     */
    record NotInForce(LawVersions law) implements ArticleAnswer {}
}
