package org.mingfa.answers.generation;

/**
 * What going back led to.
 *
 * @param generation the one that serves now
 */
public record Serving(String generation) {}
