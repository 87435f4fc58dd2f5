/**
 * Scanning, resolving and writing citations, case numbers, law titles and short titles.
 *
 * <p>Works on text and tables alone; whether a cited article exists is the catalogue's to say.
 */
@NullMarked
package org.mingfa.text.citation;

import org.jspecify.annotations.NullMarked;
