/**
 * A risk assessment in the form in which commands and the service hand it over as JSON.
 *
 * <p>Maps and lists only, with the names of the contract; nothing is decided or left out here.
 */
@NullMarked
package org.mingfa.reports.assessment;

import org.jspecify.annotations.NullMarked;
