/**
 * What the asking process and the reading process both know: kinds of files, limits, how bytes become characters, and the
 * frames in which they speak.
 *
 * <p>Knows no parser; whoever asks needs none on its class path.
 */
@NullMarked
package org.mingfa.extraction.exchange;

import org.jspecify.annotations.NullMarked;
