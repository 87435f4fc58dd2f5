package org.mingfa.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.Supplier;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.WorkClass;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FailureProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.problem.ProblemWriter;
import org.mingfa.api.problem.ServerErrorLog;
import org.slf4j.MDC;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Around every request: its id, the headers that every answer has, and the one place where a failure becomes a problem document.
 * What needs a turn of {@link RequestScheduler} is buffered until the turn is over: a client that reads slowly waits on its own time.
 */
public final class RequestFrame extends OncePerRequestFilter {

    private static final long ANSWERS = 64L << 20;
    private static final int SHORT = 64 << 10;
    private static final String BUSY_SECONDS = "2";

    private final ProblemWriter problems;
    private final ServerErrorLog log;
    private final Witness witness;
    private final Supplier<@Nullable String> generation;
    private final Proxies proxies;

    /** Of answers on their way to clients; short ones need no room, for there are only so many connections. */
    private final ByteBudget answers = new ByteBudget(ANSWERS);

    /** Learns of every request before its answer is sent, so that whoever has the answer finds it counted. */
    public interface Witness {
        /**
         * A request was answered.
         *
         * @param nanos until now
         * @param problem what is answered instead, or null
         */
        void answered(
                HttpServletRequest request, HttpServletResponse response, long nanos, @Nullable ApiProblem problem);
    }

    /**
     * What every request meets first.
     *
     * @param generation names the generation that is open, or null; must not fail, nor wait for anything
     * @param proxies whose word tells clients apart, of whose unread answers only so many wait
     */
    public RequestFrame(
            ProblemWriter problems,
            ServerErrorLog log,
            Witness witness,
            Supplier<@Nullable String> generation,
            Proxies proxies) {
        this.proxies = proxies;
        this.problems = problems;
        this.log = log;
        this.witness = witness;
        this.generation = generation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        long start = System.nanoTime();
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        headers(response, id);
        String client = proxies.client(request);
        long room = 0;
        ContentCachingResponseWrapper buffer =
                EndpointFinder.work(request) == WorkClass.FREE ? null : new ContentCachingResponseWrapper(response);
        try (MDC.MDCCloseable line = MDC.putCloseable("request", id)) {
            ApiProblem problem = null;
            try {
                refuseTrace(request);
                refusePathParameters(request);
                chain.doFilter(request, new ErrorsAsProblems(buffer == null ? response : buffer));
            } catch (IOException | ServletException | RuntimeException failure) {
                problem = problem(failure, id);
            }
            if (problem == null && buffer != null && buffer.getContentSize() > SHORT) {
                room = answers.take(client, buffer.getContentSize()) ? buffer.getContentSize() : 0;
                problem = room > 0 ? null : tooManyUnread();
            }
            if (problem != null && !response.isCommitted()) {
                response.setStatus(problem.code().status());
                closeWithinBody(request, response);
            }
            witness.answered(request, response, System.nanoTime() - start, problem);
            if (problem != null) {
                problems.write(request, response, problem);
            } else if (buffer != null) {
                send(buffer.getContentAsByteArray(), response);
            }
        } catch (EofException gone) {
            // nobody waits for the answer
        } finally {
            answers.giveBack(client, room);
        }
    }

    private static ApiProblem tooManyUnread() {
        return ApiProblem.of(ProblemCode.BUSY, "等候读取的回答过多；请先读完，并在 " + BUSY_SECONDS + " 秒后再试。")
                .withHeader("Retry-After", BUSY_SECONDS);
    }

    /** In one piece: the buffer would write each of its parts by itself, and flush. */
    private static void send(byte[] body, HttpServletResponse response) throws IOException {
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** What to answer instead; null where the client hung up: nobody waits for an answer, and nothing is wrong with the service. */
    private @Nullable ApiProblem problem(Exception failure, String id) {
        if (isClientGone(failure)) {
            return null;
        }
        ApiProblem problem = FailureProblem.of(failure);
        if (problem.code().status() >= 500 && FailureProblem.cause(failure) != problem) {
            log.record(id, FailureProblem.cause(failure));
        }
        return problem;
    }

    /** Told by what the server's own connections throw: any other broken connection is one of ours to a cluster or a database. */
    private static boolean isClientGone(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Refused before its body was taken in, a request leaves the connection in the middle of that body, and the server has
     * to end it: said, so that the client's next request takes another one and is not lost on this.
     */
    private static void closeWithinBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (BodyLimit.hasBody(request) && !request.getInputStream().isFinished()) {
            response.setHeader("Connection", "close");
        }
    }

    /** TRACE would send a request's headers back. */
    private static void refuseTrace(HttpServletRequest request) {
        if (request.getMethod().equals("TRACE")) {
            throw ApiProblem.of(ProblemCode.METHOD_NOT_ALLOWED, "不支持 TRACE。");
        }
    }

    /** {@code /laws;x=1} is not {@code /laws}: whoever stands before us may read it otherwise. */
    private static void refusePathParameters(HttpServletRequest request) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw ServerErrorPage.problem(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void headers(HttpServletResponse response, String id) {
        response.setHeader(RequestId.HEADER, id);
        ServerErrorPage.HEADERS.forEach(response::setHeader);
        String live = generation.get();
        if (live != null) {
            response.setHeader(LiveAnswers.GENERATION, live);
        }
    }

    /** What would be a page of the servlet container is a problem. */
    private static final class ErrorsAsProblems extends HttpServletResponseWrapper {
        ErrorsAsProblems(HttpServletResponse response) {
            super(response);
        }

        /** As the framework refuses to give its first page in another form. */
        @Override
        public void setStatus(int status) {
            if (status == HttpServletResponse.SC_NOT_ACCEPTABLE) {
                throw ServerErrorPage.problem(status);
            }
            super.setStatus(status);
        }

        @Override
        public void sendError(int status, @Nullable String message) {
            throw ServerErrorPage.problem(status);
        }

        @Override
        public void sendError(int status) {
            throw ServerErrorPage.problem(status);
        }
    }
}
