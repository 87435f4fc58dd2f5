/** Generations: built, checked, promoted, copied, removed. */
@NullMarked
package org.mingfa.cli.generation;

import org.jspecify.annotations.NullMarked;
