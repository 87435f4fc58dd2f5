package org.mingfa.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ClientGone;
import org.mingfa.api.problem.ProblemAdvice;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.problem.ProblemWriter;
import org.mingfa.api.problem.ServerErrorLog;
import org.mingfa.api.problem.ServerErrorPage;
import org.mingfa.api.usage.AnswerReady;
import org.mingfa.api.usage.AnsweredRequests;
import org.mingfa.api.usage.RequestNotes;
import org.mingfa.api.usage.UsageNote;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Around every request: its id, the headers that every answer has, and the last place where a failure becomes a problem
 * document. Counts what was asked by endpoint and outcome; keeps nothing of what was asked.
 */
public final class RequestFrame extends OncePerRequestFilter {

    /** Request attribute that an endpoint sets to {@link #EMPTY} when it found nothing. */
    public static final String OUTCOME = RequestFrame.class.getName() + ".outcome";

    /** The endpoint answered, but had nothing to show. */
    public static final String EMPTY = "empty";

    private final ProblemWriter problems;
    private final ServerErrorLog log;
    private final Witness witness;
    private final CurrentGeneration generation;

    /** Learns of every answered request. */
    public interface Witness {
        void answered(Answered request);
    }

    /**
     * What is known of an answered request.
     *
     * @param endpoint its pattern, such as {@code GET /v1/laws/{law}}
     * @param outcome answered, empty, refused or failed
     * @param notes what the endpoint wants counted
     */
    public record Answered(String endpoint, int status, String outcome, long nanos, List<UsageNote> notes) {}

    /** Names the generation that is open, or null; must not fail, nor wait for anything. */
    public interface CurrentGeneration {
        @Nullable
        String id();
    }

    public RequestFrame(ProblemWriter problems, ServerErrorLog log, Witness witness, CurrentGeneration generation) {
        this.problems = problems;
        this.log = log;
        this.witness = witness;
        this.generation = generation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        long start = System.nanoTime();
        HttpServletResponse framed = new ProblemsForErrors(request, response);
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        headers(response, id);
        AnsweredRequests.name(request, id);
        AnswerReady.then(request, () -> tell(request, response, System.nanoTime() - start));
        try (MDC.MDCCloseable line = MDC.putCloseable("request", id)) {
            refuseTrace(request);
            refusePathParameters(request);
            chain.doFilter(request, framed);
        } catch (ApiProblem told) {
            ProblemAdvice.note(request, told);
            write(request, framed, told);
        } catch (IOException | ServletException | RuntimeException failure) {
            ApiProblem problem = ProblemAdvice.problem(failure);
            if (problem.code().status() >= 500 && !ClientGone.is(failure)) {
                log.record(id, failure);
            }
            ProblemAdvice.note(request, problem);
            if (!ClientGone.is(failure)) {
                write(request, framed, problem);
            }
        } finally {
            AnswerReady.now(request);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, long nanos) {
        witness.answered(new Answered(
                endpoint(request), response.getStatus(), outcome(request, response), nanos, RequestNotes.of(request)));
    }

    /**
     * Refused before its body was taken in, a request leaves the connection in the middle of that body, and the server has
     * to end it: said, so that the client's next request takes another one and is not lost on this.
     */
    private void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem)
            throws IOException {
        if (!response.isCommitted()) {
            response.setStatus(problem.code().status());
            if (BodyLimit.isOnItsWay(request)) {
                response.setHeader("Connection", "close");
            }
        }
        AnswerReady.now(request);
        problems.write(response, problem);
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
        AnswerHeaders.ALL.forEach(response::setHeader);
        String live = generation.id();
        if (live != null) {
            response.setHeader(ConditionalAnswer.GENERATION, live);
        }
    }

    private static String endpoint(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null) {
            return "unknown";
        }
        return pattern.equals("/**") ? "page" : request.getMethod() + " " + pattern;
    }

    private static String outcome(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() >= 500) {
            return "failed";
        }
        if (response.getStatus() >= 400) {
            return "refused";
        }
        return EMPTY.equals(request.getAttribute(OUTCOME)) ? EMPTY : "answered";
    }

    /** Sends a problem document where the servlet container would send a page of its own. */
    private final class ProblemsForErrors extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        ProblemsForErrors(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            write(request, this, ServerErrorPage.problem(status));
        }

        @Override
        public void sendError(int status) throws IOException {
            write(request, this, ServerErrorPage.problem(status));
        }
    }
}
