/**
 * What judges, operators and those who watch over them did and were refused: lines that are only ever added, each sealed and
 * tied to the one before it.
 *
 * <p>Litigants are never in it, nor any word that a person wrote; counts of what was asked are in the usage.
 */
@NullMarked
package org.mingfa.answers.audit;

import org.jspecify.annotations.NullMarked;
