/**
 * Learning how to rank from questions with known articles, offline, and measuring honestly what it gains.
 *
 * <p>What is learned is a {@link org.mingfa.search.learned.RankingModel}; how it is applied is search-engine/core's business.
 */
@NullMarked
package org.mingfa.training.ranking;

import org.jspecify.annotations.NullMarked;
