/**
 * The reports of progress that a high court files: the model, the wording of its chapters, and its
 * document.
 *
 * <p>Where figures come from is for others to know; how a page looks belongs to {@code document} and {@code writer}.
 */
@NullMarked
package org.mingfa.usage.report;

import org.jspecify.annotations.NullMarked;
