package org.mingfa.answers.search;

import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.semantics.BgeEmbedder;
import org.mingfa.semantics.LazyEmbedder;
import org.mingfa.semantics.TextEmbedder;

/** The searcher as it serves: our dictionaries, and the model that turns questions into vectors. */
public final class StandardSearcher {

    private StandardSearcher() {}

    /**
     * Reads the dictionaries. The model is loaded when a generation with vectors is asked first, and freed with the
     * process.
     */
    public static Searcher open() {
        TextEmbedder model = new LazyEmbedder(
                () -> BgeEmbedder.forQuestions(Runtime.getRuntime().availableProcessors()));
        QueryVectors vectors = QueryVectors.of(model::embedQuery, model::fingerprint);
        return new Searcher(new HanlpSegmenter(), new QuestionWords(), vectors);
    }
}
