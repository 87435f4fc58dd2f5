package org.mingfa.indexer.source;

/**
 * A file of a corpus with its bytes.
 *
 * @param bytes not copied; nobody changes them
 * @param sha256 of the bytes, 64 hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent")
public record CorpusFile(String path, byte[] bytes, String sha256) {}
