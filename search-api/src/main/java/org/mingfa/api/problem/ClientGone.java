package org.mingfa.api.problem;

import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Whether a failure is that the client hung up: nobody waits for an answer, and nothing is wrong with the service. Told by
 * what the server's own connections throw: any other broken connection is one of ours to a cluster or a database.
 */
public final class ClientGone {

    private ClientGone() {}

    public static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
