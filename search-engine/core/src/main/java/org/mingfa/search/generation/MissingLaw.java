package org.mingfa.search.generation;

/**
 * A law that held texts cite and that is not held.
 *
 * @param citing how many passages cite it
 */
public record MissingLaw(String title, long citing) {}
