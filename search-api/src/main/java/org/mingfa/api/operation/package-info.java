/**
 * Running the service: health, figures, generations, usage and feedback.
 *
 * <p>Keeps counts and judgements only, never a word of a user.
 */
@NullMarked
package org.mingfa.api.operation;

import org.jspecify.annotations.NullMarked;
