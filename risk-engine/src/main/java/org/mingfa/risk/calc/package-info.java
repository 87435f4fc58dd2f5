/**
 * The calculators by name: the door for command line, service and rules.
 *
 * <p>What each calculates stands in the packages below, by topic.
 */
@NullMarked
package org.mingfa.risk.calc;

import org.jspecify.annotations.NullMarked;
