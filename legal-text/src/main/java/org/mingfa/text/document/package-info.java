/**
 * What a legal text is: laws with their articles, versions, validity and identity; judgments with their sections and
 * disputes.
 *
 * <p>No reading of raw text (see {@code parse}) and nothing of how it is searched.
 */
@NullMarked
package org.mingfa.text.document;

import org.jspecify.annotations.NullMarked;
