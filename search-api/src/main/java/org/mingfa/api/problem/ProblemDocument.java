package org.mingfa.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Excerpt;

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

    private static final int LONGEST_DETAIL = 2_000;

    public ProblemDocument {
        detail = Excerpt.of(detail, LONGEST_DETAIL);
    }

    /** Half of the errors and of the fields. */
    ProblemDocument shorter() {
        return new ProblemDocument(
                type,
                title,
                status,
                detail,
                code,
                errors.subList(0, (errors.size() + 1) / 2),
                fields == null ? null : fields.subList(0, fields.size() / 2),
                requestId);
    }

    boolean isShortest() {
        return errors.size() <= 1 && (fields == null || fields.isEmpty());
    }

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
