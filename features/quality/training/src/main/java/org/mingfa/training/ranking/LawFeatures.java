package org.mingfa.training.ranking;

import java.util.Map;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.LawPrior;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.LawCatalogue;

/** The features that an article has whatever is asked, for articles that only the words of earlier questions find. */
final class LawFeatures {

    private static final LawPrior NONE = new LawPrior(Map.of());

    private final LawCatalogue catalogue;
    private final PassageFactsCache passages;

    LawFeatures(LawCatalogue catalogue, PassageFactsCache passages) {
        this.catalogue = catalogue;
        this.passages = passages;
    }

    boolean knows(ArticleKey article) {
        return catalogue.find(article.work()).isPresent();
    }

    /** A copy of the features of a passage that no list has, with those of the article and its law. */
    double[] describe(ArticleKey article, double[] absent) {
        double[] features = absent.clone();
        catalogue.find(article.work()).ifPresent(law -> {
            NONE.describe(catalogue.listed(law.newest()), features);
            String newest = PassageId.of(law.newest().id(), article.article());
            features[Feature.UNASKED.ordinal()] = passages.of(newest).isAsked() ? 0 : 1;
        });
        return features;
    }
}
