package org.mingfa.search.index;

import org.mingfa.text.problem.Refusal;

/** The engine cannot answer now; its message says what to do. */
public final class IndexUnavailableException extends Refusal {

    private static final long serialVersionUID = 1;

    private final String forLog;

    public IndexUnavailableException(String message, Throwable cause) {
        this(message, message, cause);
    }

    /**
     * A message that may repeat words of the question, as a server's refusal can.
     *
     * @param forLog the same without them
     */
    public IndexUnavailableException(String message, String forLog, Throwable cause) {
        super(Kind.UNAVAILABLE, message, cause);
        this.forLog = forLog;
    }

    /** What a log may keep: the message without anything of the question. */
    public String forLog() {
        return forLog;
    }
}
