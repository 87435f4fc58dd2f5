package org.mingfa.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is sent (RFC 9457).
 *
 * @param type where the problem is explained, relative to this server
 * @param fields descriptions of fields that are needed; absent where nothing is missing
 * @param requestId to quote when asking for help
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<?> fields,
        @Nullable String requestId) {

    static ProblemDocument of(ApiProblem problem, @Nullable String requestId) {
        ProblemCode code = problem.code();
        return new ProblemDocument(
                "/docs#" + code.code(),
                code.title(),
                code.status(),
                problem.detail(),
                code.code(),
                problem.errors(),
                problem.fields(),
                requestId);
    }
}
