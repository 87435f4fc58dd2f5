package org.mingfa.evaluation.learn;

import java.util.Map;
import org.mingfa.search.learned.AskedLaws;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.LawCatalogue;

/** The features that an article has by its law, for articles that only the words of earlier questions find. */
final class LawFeatures {

    private static final AskedLaws NONE = new AskedLaws(Map.of());

    private final LawCatalogue catalogue;

    LawFeatures(LawCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    boolean knows(ArticleKey article) {
        return catalogue.find(article.work()).isPresent();
    }

    /** A copy of the features of a passage that no list has, with those of the article's law. */
    double[] describe(ArticleKey article, double[] absent) {
        double[] features = absent.clone();
        catalogue.find(article.work()).ifPresent(law -> NONE.describe(catalogue.listed(law.newest()), features));
        return features;
    }
}
