package org.mingfa.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the body of a request in whole before an endpoint sees it, and refuses one over the limit. Taken in whole,
 * because an answer given over a body that is still on its way makes the server drop the connection under the client.
 */
public final class BodyLimit extends OncePerRequestFilter {

    private final int most;

    /**
     * A limit.
     *
     * @param most bytes
     */
    public BodyLimit(int most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge();
        }
        chain.doFilter(new Taken(request, body), response);
    }

    private ApiProblem tooLarge() {
        return ApiProblem.atPointer(ProblemCode.BODY_TOO_LARGE, "", "请求体最大 " + most + " 字节。")
                .withHeader("Connection", "close");
    }

    private static final class Taken extends HttpServletRequestWrapper {
        private final byte[] body;

        Taken(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new TakenStream(new ByteArrayInputStream(body));
        }
    }

    private static final class TakenStream extends ServletInputStream {
        private final ByteArrayInputStream in;

        TakenStream(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return in.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("bodies are read at once");
        }
    }
}
