/**
 * What the operator keeps up to date beside the shipped law: published rates, holidays, statistics and standards of a
 * province, each with its source.
 *
 * <p>Holds no value of a statute (those are {@code law}) and calculates nothing.
 */
@NullMarked
package org.mingfa.risk.local;

import org.jspecify.annotations.NullMarked;
