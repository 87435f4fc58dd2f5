/**
 * Problems that a stage found and reports beside its result.
 *
 * <p>A problem with an input is a value and no exception; only {@link Refusal}, what a user cannot have, is thrown. No
 * logging.
 */
@NullMarked
package org.mingfa.text.problem;

import org.jspecify.annotations.NullMarked;
