/**
 * The report of a search for similar cases: what a question wants of it, and what it may not leave empty.
 *
 * <p>How it looks belongs to reports; which cases are similar is answered one package above.
 */
@NullMarked
package org.mingfa.answers.similar.report;

import org.jspecify.annotations.NullMarked;
