/**
 * Files to text: Word, PDF, HTML and plain text, read in processes of their own, each file within limits of size, memory
 * and time. Nothing that a file holds reaches the caller but its lines.
 *
 * <p>What the text means belongs to legal-text and to whoever asked; the reading itself to {@code reader}.
 */
@NullMarked
package org.mingfa.extraction;

import org.jspecify.annotations.NullMarked;
