package org.mingfa.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as {@code application/problem+json}, whatever the client says it accepts, but for those that have a page. */
public final class ProblemWriter {

    private static final int MOST_BYTES = 16_000;

    private final JsonMapper json;
    private final ProblemPage pages;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"type", "title", "status", "detail"})
    private interface InOrder extends ProblemDetailJacksonMixin {}

    public ProblemWriter(JsonMapper json, ProblemPage pages) {
        this.pages = pages;
        this.json = json.rebuild().addMixIn(ProblemDetail.class, InOrder.class).build();
    }

    /** The document as UTF-8 JSON; never long, whatever was asked: of too many errors the first ones are told. */
    public byte[] bytes(ApiProblem problem, @Nullable String requestId) {
        problem.getBody().setProperty("request_id", requestId);
        byte[] bytes = json.writeValueAsBytes(problem.getBody());
        while (bytes.length > MOST_BYTES && problem.shorten()) {
            bytes = json.writeValueAsBytes(problem.getBody());
        }
        return bytes;
    }

    /** Replaces the answer by the problem; does nothing when the answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setStatus(problem.code().status());
        byte[] page = pages.find(request, problem);
        response.setContentType(page == null ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        byte[] body = page == null ? bytes(problem, response.getHeader("X-Request-Id")) : page;
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
