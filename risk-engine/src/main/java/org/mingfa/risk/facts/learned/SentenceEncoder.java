package org.mingfa.risk.facts.learned;

/** Turns a text into the states of a language model; who assembles the product gives it, for this module knows no model. */
@FunctionalInterface
public interface SentenceEncoder {

    EncodedText encode(String text);
}
