package org.mingfa.similar;

import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.similar.search.AspectWeights;
import org.mingfa.similar.search.SimilarCases;

/** What finds similar cases as it serves. */
public final class StandardSimilarCases {

    private StandardSimilarCases() {}

    /** With the weights that come with the product. */
    public static SimilarCases open() {
        return open(AspectWeights.standard());
    }

    /** With other weights. */
    public static SimilarCases open(AspectWeights weights) {
        return new SimilarCases(new HanlpSegmenter(), StandardSearcher.questionVectors(), weights);
    }
}
