/**
 * Pages for judges: the check of a brief, and the search of similar cases.
 *
 * <p>Looks nothing up itself and keeps nothing: a text comes by POST, and the page that answers is not stored.
 */
@NullMarked
package org.mingfa.api.page.judge;

import org.jspecify.annotations.NullMarked;
