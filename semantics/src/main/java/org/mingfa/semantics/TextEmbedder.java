package org.mingfa.semantics;

import java.util.List;

/**
 * Turns texts into vectors of unit length whose dot product tells how near the texts are in meaning.
 *
 * <p>The vector of a text depends on that text alone. Safe for use by many threads until closed.
 */
public interface TextEmbedder extends AutoCloseable {

    /** One vector per passage, in their order; a blank passage has a vector too. */
    List<float[]> embedPassages(List<String> passages, EmbeddingProgress progress);

    /** The vector of what a person asks, to be compared with those of passages. */
    float[] embedQuery(String query);

    /** The vector of a question as it is, without the instruction that a model's card puts before questions. */
    float[] embedBare(String query);

    /** The states of a text's pieces, of the first 510 where there are more; for readers that are learned on the model. */
    TokenStates states(String text);

    /** The length of every vector. */
    int dimension();

    /** Model and way of use; vectors of different fingerprints must not be compared. */
    String fingerprint();

    @Override
    void close();
}
