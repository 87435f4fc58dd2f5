package org.mingfa.risk.interview;

/**
 * How far the interview is.
 *
 * @param decided rules of the stage and role about which something was said
 * @param rules all of them
 * @param questionsLeft questions that may still be useful, as far as can be seen now
 */
public record Progress(int decided, int rules, int questionsLeft) {}
