package org.mingfa.search.index;

/** The engine cannot answer now; its message says what to do. */
public final class IndexUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
