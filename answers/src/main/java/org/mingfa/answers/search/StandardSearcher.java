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

    /** The model is loaded when a generation with vectors is asked first, once a process, and freed with it. */
    private static final QueryVectors VECTORS = vectors();

    private static QueryVectors vectors() {
        TextEmbedder model = new LazyEmbedder(() -> BgeEmbedder.open(1));
        return QueryVectors.of(model::embedBare, model::embedQuery, model::fingerprint);
    }

    private StandardSearcher() {}

    /** Reads the dictionaries. */
    public static Searcher open() {
        return new Searcher(new HanlpSegmenter(), new QuestionWords(), VECTORS);
    }

    /** What turns a question into a vector, for every feature that searches by meaning. */
    public static QueryVectors questionVectors() {
        return VECTORS;
    }
}
