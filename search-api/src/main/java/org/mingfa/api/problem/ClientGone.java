package org.mingfa.api.problem;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whether a failure is that the client hung up: nobody waits for an answer, and nothing is wrong with the service. */
public final class ClientGone {

    private ClientGone() {}

    public static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException
                    || cause instanceof ClosedChannelException
                    || cause instanceof AsyncRequestNotUsableException
                    || isBroken(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The system's words for a connection that the other side ended. */
    private static boolean isBroken(Throwable cause) {
        return cause.getClass() == IOException.class
                && ("Broken pipe".equals(cause.getMessage()) || "Connection reset by peer".equals(cause.getMessage()))
                || cause instanceof SocketException;
    }
}
