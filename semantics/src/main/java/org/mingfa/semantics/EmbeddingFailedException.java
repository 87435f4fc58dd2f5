package org.mingfa.semantics;

/** The model or its runtime refused to work; the message says what to do. */
public final class EmbeddingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddingFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
