/**
 * An evaluation as HTML and JSON.
 *
 * <p>Only writing; every text is escaped here and every figure comes ready.
 */
@NullMarked
package org.mingfa.evaluation.report;

import org.jspecify.annotations.NullMarked;
