/** Learning how to turn the vectors of questions towards the passages that answer them, offline. */
@NullMarked
package org.mingfa.evaluation.turn;

import org.jspecify.annotations.NullMarked;
