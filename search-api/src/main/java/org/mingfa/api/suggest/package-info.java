/**
 * {@code /v1/suggest}: how to go on with what is being typed.
 *
 * <p>Names only; answers to questions belong to {@code search}.
 */
@NullMarked
package org.mingfa.api.suggest;

import org.jspecify.annotations.NullMarked;
