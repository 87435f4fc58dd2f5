/**
 * The reports of progress that a high court files: the model, the wording of its chapters, and the three forms it is
 * written in.
 *
 * <p>Where figures come from is for others to know; how a page looks belongs to {@code official}.
 */
@NullMarked
package org.mingfa.reports.progress;

import org.jspecify.annotations.NullMarked;
