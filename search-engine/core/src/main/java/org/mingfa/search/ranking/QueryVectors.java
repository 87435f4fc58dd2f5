package org.mingfa.search.ranking;

import java.util.function.Function;
import java.util.function.Supplier;
import org.mingfa.search.generation.Manifest;

/** Turns questions into vectors of unit length, in the space of passages that the same model read. */
public interface QueryVectors {

    /** As the model's card says, with an instruction before it. */
    float[] of(String question);

    /** As it is. */
    float[] ofBare(String question);

    /** As that generation has questions. */
    default float[] of(String question, Manifest generation) {
        return generation.embedded().isBare() ? ofBare(question) : of(question);
    }

    /** Model and way of use; only generations whose manifest names the same are asked with its vectors. */
    String fingerprint();

    /** Vectors by a model that core does not know; neither is called before a generation with vectors is asked. */
    static QueryVectors of(
            Function<String, float[]> embedding, Function<String, float[]> bare, Supplier<String> fingerprint) {
        return new QueryVectors() {
            @Override
            public float[] of(String question) {
                return embedding.apply(question);
            }

            @Override
            public float[] ofBare(String question) {
                return bare.apply(question);
            }

            @Override
            public String fingerprint() {
                return fingerprint.get();
            }
        };
    }
}
