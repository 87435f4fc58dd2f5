/**
 * Which version of a law was in force when: effective dates, repeals, renumbered articles.
 *
 * <p>Pure functions of headers, texts and small sourced tables; reads no clock and stores no status.
 */
@NullMarked
package org.mingfa.text.version;

import org.jspecify.annotations.NullMarked;
