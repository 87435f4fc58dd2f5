/** Fitting when a search says that there is no direct provision, on questions with and without an answer. */
@NullMarked
package org.mingfa.training.abstention;

import org.jspecify.annotations.NullMarked;
