/**
 * What a record, a title or a note tells of a norm before its text is read: level, body, dates, customary names.
 *
 * <p>Which files hold the norm is for the reader of each format.
 */
@NullMarked
package org.mingfa.indexer.corpus.law;

import org.jspecify.annotations.NullMarked;
