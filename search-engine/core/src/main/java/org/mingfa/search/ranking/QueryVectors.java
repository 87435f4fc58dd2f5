package org.mingfa.search.ranking;

import java.util.function.Function;
import java.util.function.Supplier;

/** Turns questions into vectors of unit length, in the space of passages that the same model read. */
public interface QueryVectors {

    /** Of a question, as it is: so are known questions. */
    float[] of(String question);

    /** Of what happened in a case, behind the instruction of the model's card. */
    float[] ofFacts(String facts);

    /** Model and way of use; only generations whose manifest names the same are asked with its vectors. */
    String fingerprint();

    /** Vectors by a model that core does not know; neither is called before a generation with vectors is asked. */
    static QueryVectors of(
            Function<String, float[]> questions, Function<String, float[]> facts, Supplier<String> fingerprint) {
        return new QueryVectors() {
            @Override
            public float[] of(String question) {
                return questions.apply(question);
            }

            @Override
            public float[] ofFacts(String text) {
                return facts.apply(text);
            }

            @Override
            public String fingerprint() {
                return fingerprint.get();
            }
        };
    }
}
