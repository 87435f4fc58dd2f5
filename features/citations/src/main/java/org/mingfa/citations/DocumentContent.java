package org.mingfa.citations;

/** What was read of a document, headers, footers and notes too; positions in later answers lie in this text. */
public record DocumentContent(String text) {}
