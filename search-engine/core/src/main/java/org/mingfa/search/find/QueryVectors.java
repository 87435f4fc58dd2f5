package org.mingfa.search.find;

/** Turns questions into vectors of unit length, in the space of passages that the same model read. */
public interface QueryVectors {

    float[] of(String question);

    /** Model and way of use; only generations whose manifest names the same are asked with its vectors. */
    String fingerprint();
}
