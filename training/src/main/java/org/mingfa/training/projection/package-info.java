/** Learning how to turn the vectors of questions towards the passages that answer them, offline. */
@NullMarked
package org.mingfa.training.projection;

import org.jspecify.annotations.NullMarked;
