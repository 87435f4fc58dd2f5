/**
 * What answers look like as text on a terminal: hits, versions, figures, the summary of a build, what became of a promotion.
 *
 * <p>No command, and nothing is looked up here.
 */
@NullMarked
package org.mingfa.cli.text;

import org.jspecify.annotations.NullMarked;
