/**
 * Raw text to structured document: 编 分编 章 节 条 款 项 目, sections of a judgment.
 *
 * <p>Takes clean text, line by line; getting text out of files is the indexer's, the words that are looked for are tables
 * of {@code table}.
 */
@NullMarked
package org.mingfa.text.parse;

import org.jspecify.annotations.NullMarked;
