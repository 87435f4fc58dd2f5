package org.mingfa.api.usage;

import jakarta.servlet.ServletRequest;

/**
 * The moment at which the answer to a request is ready and not yet sent: from then on the time is the client's, and whoever
 * has the answer finds it counted.
 */
public final class AnswerReady {

    private static final String THEN = AnswerReady.class.getName();

    private AnswerReady() {}

    /** Says what happens then. */
    public static void then(ServletRequest request, Runnable action) {
        request.setAttribute(THEN, action);
    }

    /** Does it, the first time that it is called for the request. */
    public static void now(ServletRequest request) {
        if (request.getAttribute(THEN) instanceof Runnable action) {
            request.removeAttribute(THEN);
            action.run();
        }
    }
}
