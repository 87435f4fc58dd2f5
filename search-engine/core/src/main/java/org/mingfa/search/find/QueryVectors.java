package org.mingfa.search.find;

/** Turns a query into a vector of unit length, in the space of the generation's passages. */
@FunctionalInterface
public interface QueryVectors {

    float[] of(String query);
}
