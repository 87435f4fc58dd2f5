package org.mingfa.answers.search;

import org.mingfa.risk.facts.learned.EncodedText;
import org.mingfa.risk.facts.learned.SentenceEncoder;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.semantics.BgeEmbedder;
import org.mingfa.semantics.LazyEmbedder;
import org.mingfa.semantics.TextEmbedder;
import org.mingfa.semantics.TokenStates;

/** The searcher as it serves: our dictionaries, and the model that turns questions into vectors. */
public final class StandardSearcher {

    /** The model is loaded when a generation with vectors or a sentence is asked first, once a process, and freed with it. */
    private static final TextEmbedder MODEL = new LazyEmbedder(() -> BgeEmbedder.open(1));

    private static final QueryVectors VECTORS =
            QueryVectors.of(MODEL::embedBare, MODEL::embedQuery, MODEL::fingerprint);

    private StandardSearcher() {}

    /** Reads the dictionaries. */
    public static Searcher open() {
        return new Searcher(new HanlpSegmenter(), new QuestionWords(), VECTORS);
    }

    /** What turns a question into a vector, for every feature that searches by meaning. */
    public static QueryVectors questionVectors() {
        return VECTORS;
    }

    /** The same model, for the reader of what a person says of a case. */
    public static SentenceEncoder sentenceEncoder() {
        return text -> {
            TokenStates states = MODEL.states(text);
            return new EncodedText(states.first(), states.states(), states.starts(), states.ends());
        };
    }
}
