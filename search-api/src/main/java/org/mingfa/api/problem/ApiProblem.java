package org.mingfa.api.problem;

import java.util.List;
import java.util.Map;

/** Why a request cannot be answered, as it is told to the client. Its message never goes into a log. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, String> headers;

    private ApiProblem(ProblemCode code, String detail, List<FieldProblem> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
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
        return new ApiProblem(code, detail(), errors, Map.of(name, value));
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
}
