/**
 * What may be asked of a party and what the party told: the questions in plain words, and typed, immutable answers.
 *
 * <p>What follows from an answer is decided by rules, never here.
 */
@NullMarked
package org.mingfa.risk.facts;

import org.jspecify.annotations.NullMarked;
