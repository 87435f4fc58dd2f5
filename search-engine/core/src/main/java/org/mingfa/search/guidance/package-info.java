/**
 * What the guidance on similar cases (统一法律适用加强类案检索的指导意见) says of courts and tiers: which tier a case has for a
 * court, what is held of each, which guiding cases are no longer followed.
 *
 * <p>How similar two cases are belongs to {@code trait} and {@code likeness}, the search itself to {@code similar}.
 */
@NullMarked
package org.mingfa.search.guidance;

import org.jspecify.annotations.NullMarked;
