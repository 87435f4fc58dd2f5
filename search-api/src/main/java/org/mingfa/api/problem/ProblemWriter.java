package org.mingfa.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as {@code application/problem+json}, whatever the client says it accepts. */
public final class ProblemWriter {

    /** Content type of every problem. */
    public static final String TYPE = "application/problem+json";

    private static final int MOST_BYTES = 16_000;

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** The document as UTF-8 JSON. */
    public byte[] bytes(ApiProblem problem, @Nullable String requestId) {
        return bytes(ProblemDocument.of(problem, requestId));
    }

    /** A refusal is never long, whatever was asked: of too many errors the first ones are told. */
    private byte[] bytes(ProblemDocument document) {
        ProblemDocument told = document;
        byte[] bytes = json.writeValueAsBytes(told);
        while (bytes.length > MOST_BYTES && !told.isShortest()) {
            told = told.shorter();
            bytes = json.writeValueAsBytes(told);
        }
        return bytes;
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
