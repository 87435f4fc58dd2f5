package org.mingfa.text.document;

/**
 * Where a document came from.
 *
 * @param corpus the name under which the operator registered the source
 * @param file path inside the corpus, with forward slashes
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 */
public record SourceFile(String corpus, String file, String sha256) {}
