/**
 * Amounts, rates, days, the kind of dispute and the side, as people write them in a sentence of their own.
 *
 * <p>Everything read is a proposal that the person confirms; nothing is kept, and what is vague is not read at all.
 */
@NullMarked
package org.mingfa.risk.reading;

import org.jspecify.annotations.NullMarked;
