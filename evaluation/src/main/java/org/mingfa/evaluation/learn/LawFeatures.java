package org.mingfa.evaluation.learn;

import java.util.List;
import java.util.Map;
import org.mingfa.evaluation.topic.ArticleKey;
import org.mingfa.search.learned.AskedLaws;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.LawCatalogue;

/** The features that an article has by its law, for articles that only the words of earlier questions find. */
final class LawFeatures {

    private static final AskedLaws NONE = new AskedLaws(Map.of());

    private final LawCatalogue catalogue;

    LawFeatures(LawCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    boolean knows(ArticleKey article) {
        return !catalogue.versions(article.work()).isEmpty();
    }

    /** A copy of the features of a passage that no list has, with those of the article's law. */
    double[] describe(ArticleKey article, double[] absent) {
        List<LawHeader> versions = catalogue.versions(article.work());
        double[] features = absent.clone();
        NONE.describe(catalogue.listed(versions.getLast()), features);
        return features;
    }
}
