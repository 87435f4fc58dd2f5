/**
 * What a set must reach, and the gate that says whether a generation does.
 *
 * <p>Expected values are data (YAML), never Java.
 */
@NullMarked
package org.mingfa.evaluation.expected;

import org.jspecify.annotations.NullMarked;
