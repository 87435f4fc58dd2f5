package org.mingfa.search.ranking;

import java.util.function.Function;
import java.util.function.Supplier;

/** Turns questions into vectors of unit length, in the space of passages that the same model read. */
public interface QueryVectors {

    float[] of(String question);

    /** Model and way of use; only generations whose manifest names the same are asked with its vectors. */
    String fingerprint();

    /** Vectors by a model that core does not know; neither is called before a generation with vectors is asked. */
    static QueryVectors of(Function<String, float[]> embedding, Supplier<String> fingerprint) {
        return new QueryVectors() {
            @Override
            public float[] of(String question) {
                return embedding.apply(question);
            }

            @Override
            public String fingerprint() {
                return fingerprint.get();
            }
        };
    }
}
