/**
 * What may be asked of a party and what the party told: the questions in plain words, the one reader of answers,
 * facts found in a sentence, and typed, immutable answers.
 *
 * <p>What follows from an answer is decided by rules, never here.
 */
@NullMarked
package org.mingfa.risk.facts;

import org.jspecify.annotations.NullMarked;
