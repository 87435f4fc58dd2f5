/**
 * Questions with known answers, and the files that hold them.
 *
 * <p>No searching and no figures; what the answers are worth is the business of {@code metric}.
 */
@NullMarked
package org.mingfa.evaluation.topic;

import org.jspecify.annotations.NullMarked;
