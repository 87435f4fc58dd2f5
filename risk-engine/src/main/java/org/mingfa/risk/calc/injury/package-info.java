/**
 * What an injury costs: damages for a tort, and the benefits of work-injury insurance.
 *
 * <p>Whether somebody is liable is not decided here, nor what an insurer pays first.
 */
@NullMarked
package org.mingfa.risk.calc.injury;

import org.jspecify.annotations.NullMarked;
