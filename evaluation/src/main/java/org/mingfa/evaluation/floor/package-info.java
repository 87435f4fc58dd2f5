/**
 * Questions that nothing answers: learning where an answer ends, and measuring how often that is right.
 *
 * <p>What is learned is a {@link org.mingfa.search.floor.AbstentionModel}; how it is applied is search-engine/core's business.
 */
@NullMarked
package org.mingfa.evaluation.floor;

import org.jspecify.annotations.NullMarked;
