/**
 * Raw text of a norm to structured document: 编 分编 章 节 条 款 项 目.
 *
 * <p>Takes clean text, line by line; getting text out of files is the indexer's, the words that are looked for are tables
 * of {@code table}; a judgment is read in {@code judgment}.
 */
@NullMarked
package org.mingfa.text.parse;

import org.jspecify.annotations.NullMarked;
