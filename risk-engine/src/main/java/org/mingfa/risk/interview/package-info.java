/**
 * Asking a party step by step: the next question, how far we are, and the review of the answers.
 *
 * <p>Keeps no state and stores nothing: answers in, next question out.
 */
@NullMarked
package org.mingfa.risk.interview;

import org.jspecify.annotations.NullMarked;
