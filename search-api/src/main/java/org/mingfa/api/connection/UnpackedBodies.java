package org.mingfa.api.connection;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes a body only as it is. The server would unpack one that is packed, and a megabyte of it can be a gigabyte: limits of
 * bytes and of time are about what is sent.
 */
public final class UnpackedBodies extends Handler.Wrapper {

    private static final String AS_IT_IS = "identity";

    /** Around what the server does with a request. */
    public UnpackedBodies(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase(AS_IT_IS)) {
            Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
