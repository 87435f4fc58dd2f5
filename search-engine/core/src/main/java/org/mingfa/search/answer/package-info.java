/**
 * Results in the JSON form that contracts.md fixes: what HTTP answers and what commands print with --json.
 *
 * <p>Only the form; property names are written as the contract has them.
 */
@NullMarked
package org.mingfa.search.answer;

import org.jspecify.annotations.NullMarked;
