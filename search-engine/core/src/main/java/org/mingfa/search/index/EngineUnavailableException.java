package org.mingfa.search.index;

import java.io.IOException;

/**
 * An engine could not build, open, announce or remove an index: away, refusing the login, out of disk, without the
 * index. Its message says what to do and holds nothing of any user's question.
 */
public final class EngineUnavailableException extends IOException {

    private static final long serialVersionUID = 1;

    public EngineUnavailableException(String message) {
        super(message);
    }

    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
