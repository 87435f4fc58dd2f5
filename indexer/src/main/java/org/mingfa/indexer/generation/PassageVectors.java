package org.mingfa.indexer.generation;

import java.util.List;

/**
 * Gives passages their vectors while a generation is built. Whoever assembles a build brings the model: the indexer
 * knows none. Safe for use by many threads.
 */
public interface PassageVectors {

    /** One vector of unit length per text, in their order. A failure is the build's, not that of one document. */
    List<float[]> of(List<String> texts);

    /** Model and way of use, as the manifest names it. */
    String fingerprint();
}
