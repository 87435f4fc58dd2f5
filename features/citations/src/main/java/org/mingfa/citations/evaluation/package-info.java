/**
 * How well the check of citations tells right from wrong, on labelled texts by people who did not write it. What the check itself
 * decides belongs into the package above.
 */
@NullMarked
package org.mingfa.citations.evaluation;

import org.jspecify.annotations.NullMarked;
