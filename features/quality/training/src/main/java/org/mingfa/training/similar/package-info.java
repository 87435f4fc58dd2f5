/** Fitting how much each aspect of similarity counts, on cases that people have compared. */
@NullMarked
package org.mingfa.training.similar;

import org.jspecify.annotations.NullMarked;
