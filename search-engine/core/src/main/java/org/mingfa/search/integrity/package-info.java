/**
 * Whether files are still as they were written: checksums of a directory, what differs from them, and the refusal of what is
 * damaged.
 *
 * <p>Knows files alone; what a generation is made of, and what to do about damage, belongs to {@code generation}.
 */
@NullMarked
package org.mingfa.search.integrity;

import org.jspecify.annotations.NullMarked;
