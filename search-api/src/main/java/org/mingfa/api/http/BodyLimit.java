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
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the body of a request in whole before an endpoint sees it, and refuses one that is too large, that comes too slowly,
 * or for which there is no room among the bodies of others. Taken in whole, because an answer given over a body that is
 * still on its way makes the server drop the connection under the client. A short body needs no room: there are only so
 * many connections.
 */
public final class BodyLimit extends OncePerRequestFilter {

    private static final int SHORT = 16 << 10;
    private static final String BUSY_SECONDS = "2";

    private final Limits limits;
    private final ByteBudget budget;
    private final Proxies proxies;

    /**
     * What one body may be.
     *
     * @param usual bytes
     * @param ofFiles bytes where a file may be sent
     * @param time from its first byte to its last
     * @param pause between two bytes of it
     */
    public record Limits(int usual, int ofFiles, Duration time, Duration pause) {
        int most(HttpServletRequest request) {
            return EndpointFinder.takesFiles(request) ? ofFiles : usual;
        }
    }

    /**
     * A limit.
     *
     * @param budget of the bytes of all bodies
     */
    public BodyLimit(Limits limits, ByteBudget budget, Proxies proxies) {
        this.limits = limits;
        this.budget = budget;
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = limits.most(request);
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        Body body = new Body(proxies.client(request), most);
        try {
            body.readFrom(request);
            chain.doFilter(new BufferedRequest(request, body.bytes, body.length), response);
        } finally {
            budget.giveBack(body.client, body.room);
        }
    }

    /** As HTTP tells it (RFC 9112 section 6.3): with neither a length nor chunks there is nothing to take in. */
    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static ApiProblem tooLarge(int most) {
        return closing(ApiProblem.atPointer(ProblemCode.BODY_TOO_LARGE, "", "请求体最大 " + most + " 字节。"));
    }

    private static ApiProblem closing(ApiProblem problem) {
        return problem.withHeader("Connection", "close");
    }

    /** A body as far as it has come, and the room that was taken for it. */
    private final class Body {
        private final String client;
        private final int most;
        private final long end = System.nanoTime() + limits.time().toNanos();
        private byte[] bytes = new byte[0];
        private int length;
        private long room;

        Body(String client, int most) {
            this.client = client;
            this.most = most;
        }

        void readFrom(HttpServletRequest request) throws IOException {
            InputStream in = request.getInputStream();
            try {
                int read = 0;
                while (read >= 0) {
                    length += read;
                    if (length > most) {
                        throw tooLarge(most);
                    }
                    if (System.nanoTime() > end) {
                        throw tooSlow();
                    }
                    grow();
                    read = in.read(bytes, length, bytes.length - length);
                }
            } catch (IOException broken) {
                throw isTimeout(broken) ? tooSlow() : notWhole();
            } catch (RuntimeException broken) {
                throw broken instanceof HttpException ? notWhole() : broken;
            }
        }

        /** Room for at least one more byte: as much as came so far, but no more than may come. */
        private void grow() {
            if (length < bytes.length) {
                return;
            }
            int larger = Math.min(most + 1, Math.max(SHORT, 2 * bytes.length));
            long more = larger <= SHORT ? 0 : larger - bytes.length;
            if (more > 0 && !budget.take(client, more)) {
                throw closing(ApiProblem.of(ProblemCode.BUSY, "正在接收的请求体过多；请在 " + BUSY_SECONDS + " 秒后再试。"))
                        .withHeader("Retry-After", BUSY_SECONDS);
            }
            room += more;
            bytes = Arrays.copyOf(bytes, larger);
        }

        private ApiProblem tooSlow() {
            return closing(ApiProblem.of(
                    ProblemCode.TOO_SLOW,
                    "请求体停顿超过 " + limits.pause().toSeconds() + " 秒，或者没有在 "
                            + limits.time().toSeconds() + " 秒内发完；请检查网络，或者分段提交。"));
        }

        private static ApiProblem notWhole() {
            return closing(ApiProblem.at(ProblemCode.BAD_REQUEST, "request", "请求体不完整，或者分块的写法不符合 HTTP 规范。"));
        }

        private static boolean isTimeout(@Nullable Throwable failure) {
            return failure != null && (failure instanceof TimeoutException || isTimeout(failure.getCause()));
        }
    }

    /** A request whose body is here. */
    private static final class BufferedRequest extends HttpServletRequestWrapper {
        private final ByteArrayInputStream body;

        BufferedRequest(HttpServletRequest request, byte[] body, int length) {
            super(request);
            this.body = new ByteArrayInputStream(body, 0, length);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return body.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("bodies are read at once");
                }
            };
        }
    }
}
