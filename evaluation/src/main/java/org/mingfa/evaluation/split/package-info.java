/**
 * Dividing topics: folds for cross-validation, articles seen and unseen in training.
 *
 * <p>Deterministic: the same topics give the same split on every machine.
 */
@NullMarked
package org.mingfa.evaluation.split;

import org.jspecify.annotations.NullMarked;
