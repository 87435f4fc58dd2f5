package org.mingfa.api.connection;

import jakarta.servlet.ServletRequest;
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
        GuardedEndPoint endPoint = of(request);
        if (endPoint != null) {
            endPoint.beginServing();
            request.setAttribute(ATTRIBUTE, endPoint);
            Request.addCompletionListener(request, failure -> {
                if (failure != null || saysClose(response.getHeaders())) {
                    endPoint.refuse();
                }
                endPoint.endServing();
            });
        }
        return super.handle(request, response, callback);
    }

    private static boolean saysClose(HttpFields headers) {
        return headers.contains(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    }

    /** The answer is ready: from now on the client's pace is measured. */
    public static void beginWriting(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof GuardedEndPoint endPoint) {
            endPoint.beginWriting();
        }
    }

    /** A request that could not be read is refused while it may still be on its way. */
    public static void refused(Request request) {
        GuardedEndPoint endPoint = of(request);
        if (endPoint != null) {
            endPoint.refuse();
        }
    }

    /** Under TLS the connection that was taken in is inside the one that is read. */
    private static @Nullable GuardedEndPoint of(Request request) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        while (endPoint instanceof EndPoint.Wrapper around) {
            endPoint = around.unwrap();
        }
        return endPoint instanceof GuardedEndPoint guarded ? guarded : null;
    }
}
