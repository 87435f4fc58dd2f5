package org.mingfa.api.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Excerpt;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request cannot be answered, as it is told to the client (RFC 9457). Its message never goes into a log. */
public final class ApiProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_DETAIL = 2_000;

    private static final String ERRORS = "errors";
    private static final String FIELDS = "fields";

    private final ProblemCode code;

    private ApiProblem(ProblemCode code, String detail, List<FieldProblem> errors) {
        super(HttpStatusCode.valueOf(code.status()), body(code, detail), null);
        this.code = code;
        withErrors(errors);
    }

    private static ProblemDetail body(ProblemCode code, String detail) {
        ProblemDetail body = ProblemDetail.forStatus(code.status());
        body.setType(URI.create("/docs#" + code.code()));
        body.setTitle(code.title());
        body.setDetail(Excerpt.of(detail, LONGEST_DETAIL));
        body.setProperty("code", code.code());
        return body;
    }

    public static ApiProblem of(ProblemCode code, String detail) {
        return new ApiProblem(code, detail, List.of());
    }

    /** A problem with one parameter, or one field at the top of the body. */
    public static ApiProblem at(ProblemCode code, String name, String detail) {
        return new ApiProblem(code, detail, List.of(FieldProblem.of(name, detail)));
    }

    /** A problem at a JSON pointer of the body. */
    public static ApiProblem atPointer(ProblemCode code, String pointer, String detail) {
        return new ApiProblem(code, detail, List.of(new FieldProblem(pointer, detail)));
    }

    public ApiProblem withHeader(String name, String value) {
        getHeaders().set(name, value);
        return this;
    }

    public ApiProblem withErrors(List<FieldProblem> errors) {
        getBody().setProperty(ERRORS, errors);
        return this;
    }

    /** The same, with the descriptions of the fields that are needed. */
    public ApiProblem withFields(List<?> needed) {
        getBody().setProperty(FIELDS, needed);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getBody().getDetail());
    }

    /** Leaves half of the errors and of the fields out; false where there is nothing more to leave out. */
    boolean shorten() {
        List<?> errors = list(ERRORS);
        List<?> fields = list(FIELDS);
        if (errors.size() <= 1 && fields.isEmpty()) {
            return false;
        }
        getBody().setProperty(ERRORS, errors.subList(0, (errors.size() + 1) / 2));
        if (!fields.isEmpty()) {
            withFields(fields.subList(0, fields.size() / 2));
        }
        return true;
    }

    private List<?> list(String property) {
        @Nullable
        Object list = getBody().getProperties() == null
                ? null
                : getBody().getProperties().get(property);
        return list instanceof List<?> there ? there : List.of();
    }

    /** It is an answer, not a mistake of ours to be looked for. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
