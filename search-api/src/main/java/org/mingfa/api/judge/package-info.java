/**
 * What is for judges alone: who may ask, and the reading of the files that they send.
 *
 * <p>What is found in a text and which cases are similar is answered in org.mingfa.answers; pages are in {@code page}.
 */
@NullMarked
package org.mingfa.api.judge;

import org.jspecify.annotations.NullMarked;
