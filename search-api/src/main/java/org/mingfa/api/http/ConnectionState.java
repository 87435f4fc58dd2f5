package org.mingfa.api.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Tells each connection what it is at, before and after everything else that a request passes. */
public final class ConnectionState extends Handler.Wrapper {

    private static final String AS_IT_IS = "identity";

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
        if (endPoint.isGone()) {
            GuardedConnector.end(endPoint);
            callback.failed(new EofException("the client has gone: what else came from it is asked for nobody"));
            return true;
        }
        endPoint.beginWork();
        Request.addCompletionListener(request, failure -> {
            if (failure != null || saysClose(response.getHeaders())) {
                endPoint.refuse();
            }
            endPoint.endAnswer();
        });
        Response timed = new TimedAnswer(request, response, endPoint);
        if (isPacked(request)) {
            Response.writeError(request, timed, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return true;
        }
        return super.handle(request.getLength() == 0 ? request : new TimedBody(request, endPoint), timed, callback);
    }

    /**
     * The server would unpack a body, and a megabyte of it can be a gigabyte: limits of bytes and of time are about what is sent.
     */
    private static boolean isPacked(Request request) {
        String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        return coding != null && !coding.strip().equalsIgnoreCase(AS_IT_IS);
    }

    /** From the first time that somebody wants more of a body than is here until its end, the client's pace is measured. */
    private static final class TimedBody extends Request.Wrapper {
        private final LingeringEndPoint endPoint;
        private boolean isAwaited;

        TimedBody(Request request, LingeringEndPoint endPoint) {
            super(request);
            this.endPoint = endPoint;
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (!isAwaited) {
                isAwaited = true;
                endPoint.beginBody();
            }
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.isLast()) {
                endPoint.endBody();
            }
            return chunk;
        }
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

    /** A request that could not be read is refused while it may still be on its way. */
    static void refused(Request request) {
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
