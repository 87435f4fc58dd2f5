/** Calculators with their arguments, examples and steps. */
@NullMarked
package org.mingfa.cli.calculators;

import org.jspecify.annotations.NullMarked;
