/**
 * Running the service: warm-up, health, generations, usage, feedback, and the description of the interface.
 *
 * <p>Keeps counts and judgements only, never a word of a user.
 */
@NullMarked
package org.mingfa.api.operation;

import org.jspecify.annotations.NullMarked;
