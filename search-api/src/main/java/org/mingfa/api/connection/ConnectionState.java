package org.mingfa.api.connection;

import jakarta.servlet.ServletRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Tells each connection what it is at, before and after everything else that a request passes. */
public final class ConnectionState extends Handler.Wrapper {

    private static final String ATTRIBUTE = ConnectionState.class.getName();

    /** Around what the server does with a request. */
    public ConnectionState(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        LingeringEndPoint endPoint = of(request);
        if (endPoint == null) {
            return super.handle(request, response, callback);
        }
        endPoint.beginWork();
        request.setAttribute(ATTRIBUTE, endPoint);
        Request.addCompletionListener(request, failure -> {
            if (failure != null || saysClose(response.getHeaders())) {
                endPoint.refuse();
            }
            endPoint.endAnswer();
        });
        return super.handle(request, new TimedAnswer(request, response, endPoint), callback);
    }

    /** Whatever is answered, by an endpoint, a file or a refusal: from its first byte on the client's pace is measured. */
    private static final class TimedAnswer extends Response.Wrapper {
        private final LingeringEndPoint endPoint;

        TimedAnswer(Request request, Response response, LingeringEndPoint endPoint) {
            super(request, response);
            this.endPoint = endPoint;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            endPoint.beginAnswer();
            super.write(last, content, callback);
        }
    }

    private static boolean saysClose(HttpFields headers) {
        return headers.contains(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    }

    /**
     * The body of a request is awaited from now on.
     *
     * @param pause how long at most between two bytes of it
     */
    public static void beginBody(ServletRequest request, Duration pause) {
        if (request.getAttribute(ATTRIBUTE) instanceof LingeringEndPoint endPoint) {
            endPoint.beginBody(pause);
        }
    }

    /** The body of a request is here. */
    public static void endBody(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof LingeringEndPoint endPoint) {
            endPoint.endBody();
        }
    }

    /** A request that could not be read is refused while it may still be on its way. */
    public static void refused(Request request) {
        LingeringEndPoint endPoint = of(request);
        if (endPoint != null) {
            endPoint.refuse();
        }
    }

    /** Under TLS the connection that was taken in is inside the one that is read. */
    private static @Nullable LingeringEndPoint of(Request request) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        while (endPoint instanceof EndPoint.Wrapper around) {
            endPoint = around.unwrap();
        }
        return endPoint instanceof LingeringEndPoint guarded ? guarded : null;
    }
}
