package org.mingfa.indexer.source;

import org.jspecify.annotations.Nullable;

/** A corpus cannot be registered or opened; the message (Chinese) tells the operator what to do. */
public final class UnusableSourceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableSourceException(String message) {
        super(message);
    }

    public UnusableSourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
