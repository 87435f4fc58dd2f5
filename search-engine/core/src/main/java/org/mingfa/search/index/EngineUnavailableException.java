package org.mingfa.search.index;

import org.mingfa.text.problem.Refusal;

/**
 * An engine could not build, open, announce or remove an index: away, refusing the login, out of disk, without the
 * index. Its message says what to do and holds nothing of any user's question.
 */
public final class EngineUnavailableException extends Refusal {

    private static final long serialVersionUID = 1;

    public EngineUnavailableException(String message) {
        super(Kind.UNAVAILABLE, message);
    }

    public EngineUnavailableException(String message, Throwable cause) {
        super(Kind.UNAVAILABLE, message, cause);
    }
}
