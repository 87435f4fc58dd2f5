package org.mingfa.extraction;

import org.mingfa.extraction.exchange.MediaKind;

/** The text of a file: paragraphs as lines in their order, table rows as lines with tabs between cells. */
public record SourceText(String text, MediaKind kind) {}
