package org.mingfa.indexer.corpus;

import java.util.concurrent.Callable;

/**
 * The files of one document, not read yet.
 *
 * @param path of the (first) file inside its corpus
 * @param reading reads, extracts and parses; may run in any thread, and again
 */
public record DocumentInput(String path, Callable<InputResult> reading) {}
