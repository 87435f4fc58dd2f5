/**
 * The reader of first sentences that is learned from what many people said: an encoder's vectors (given from outside), linear
 * heads over the parts of a sentence and over its days and sums, and a logistic model of which of their findings hold.
 *
 * <p>How it is learned is the training module's; what words tell without a model is {@code SentenceReading}'s.
 */
@NullMarked
package org.mingfa.risk.facts.learned;

import org.jspecify.annotations.NullMarked;
