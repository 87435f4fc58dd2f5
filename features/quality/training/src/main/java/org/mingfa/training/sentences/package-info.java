/**
 * Learns the reader of first sentences from the labelled sentences and clauses of many hands, and measures it hand by hand, each
 * time without that hand. What is learned is read by {@code org.mingfa.risk.facts.learned}.
 */
@NullMarked
package org.mingfa.training.sentences;

import org.jspecify.annotations.NullMarked;
