package org.mingfa.api.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request cannot be answered, as it is told to the client. Its message never goes into a log. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, String> headers;
    private final transient @Nullable List<?> fields;

    private ApiProblem(ProblemCode code, String detail, List<FieldProblem> errors, Map<String, String> headers) {
        this(code, detail, errors, headers, null);
    }

    private ApiProblem(
            ProblemCode code,
            String detail,
            List<FieldProblem> errors,
            Map<String, String> headers,
            @Nullable List<?> fields) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.fields = fields == null ? null : List.copyOf(fields);
    }

    public static ApiProblem of(ProblemCode code, String detail) {
        return new ApiProblem(code, detail, List.of(), Map.of());
    }

    /** A problem with one parameter, or one field at the top of the body. */
    public static ApiProblem at(ProblemCode code, String name, String detail) {
        return new ApiProblem(code, detail, List.of(FieldProblem.of(name, detail)), Map.of());
    }

    /** A problem at a JSON pointer of the body. */
    public static ApiProblem atPointer(ProblemCode code, String pointer, String detail) {
        return new ApiProblem(code, detail, List.of(new FieldProblem(pointer, detail)), Map.of());
    }

    public ApiProblem withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new ApiProblem(code, detail(), errors, more, fields);
    }

    public ApiProblem withErrors(List<FieldProblem> newErrors) {
        return new ApiProblem(code, detail(), newErrors, headers, fields);
    }

    /** The same, with the descriptions of the fields that are needed. */
    public ApiProblem withFields(List<?> needed) {
        return new ApiProblem(code, detail(), errors, headers, needed);
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Descriptions of fields that are needed, or null. */
    public @Nullable List<?> fields() {
        return fields;
    }
}
