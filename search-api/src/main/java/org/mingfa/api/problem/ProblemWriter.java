package org.mingfa.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as {@code application/problem+json}, whatever the client says it accepts. */
public final class ProblemWriter {

    /** Content type of every problem. */
    public static final String TYPE = "application/problem+json";

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** The document as UTF-8 JSON. */
    public byte[] bytes(ApiProblem problem) {
        return bytes(ProblemDocument.of(problem, null));
    }

    private byte[] bytes(ProblemDocument document) {
        return json.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    }

    /** Replaces the answer by the problem; does nothing when the answer is already on its way. */
    public void write(HttpServletResponse response, ApiProblem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setStatus(problem.code().status());
        response.setContentType(TYPE);
        byte[] body = bytes(ProblemDocument.of(problem, response.getHeader("X-Request-Id")));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
