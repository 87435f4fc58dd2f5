/**
 * The numbers of the law (periods, fees, rates, tables), each with its dates and its sources.
 *
 * <p>Holds no calculation: what follows from a number is decided by calculators and rules.
 */
@NullMarked
package org.mingfa.risk.law;

import org.jspecify.annotations.NullMarked;
