/**
 * Calculators, the interview and risk assessments over HTTP.
 *
 * <p>What is asked, calculated and warned of is decided in org.mingfa.risk; here it only gets its form.
 */
@NullMarked
package org.mingfa.api.risk;

import org.jspecify.annotations.NullMarked;
