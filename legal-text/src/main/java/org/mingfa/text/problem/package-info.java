/**
 * Problems that a stage found and reports beside its result.
 *
 * <p>No exceptions and no logging: a problem is a value.
 */
@NullMarked
package org.mingfa.text.problem;

import org.jspecify.annotations.NullMarked;
