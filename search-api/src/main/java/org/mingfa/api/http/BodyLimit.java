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
import java.util.Set;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the body of a request in whole before an endpoint sees it, and refuses one over the limit. Taken in whole,
 * because an answer given over a body that is still on its way makes the server drop the connection under the client.
 */
public final class BodyLimit extends OncePerRequestFilter {

    /** Where files are sent. */
    static final Set<String> FILE_PATHS = Set.of("/v1/documents:text", "/judge/verify");

    private final int usual;
    private final int ofFiles;

    /**
     * A limit.
     *
     * @param usual bytes
     * @param ofFiles bytes where a file may be sent, under {@link #FILE_PATHS}
     */
    public BodyLimit(int usual, int ofFiles) {
        this.usual = usual;
        this.ofFiles = ofFiles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request);
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        chain.doFilter(new Taken(request, body), response);
    }

    private static ApiProblem tooLarge(int most) {
        return ApiProblem.atPointer(ProblemCode.BODY_TOO_LARGE, "", "请求体最大 " + most + " 字节。")
                .withHeader("Connection", "close");
    }

    private int most(HttpServletRequest request) {
        return FILE_PATHS.contains(request.getRequestURI()) ? ofFiles : usual;
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
