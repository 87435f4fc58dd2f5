package org.mingfa.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.text.problem.Excerpt;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer of the field of the body, or {@code /NAME} of a parameter
 * @param proposals days that may have been meant, to be confirmed by the user; left out when there are none
 */
public record FieldProblem(
        String pointer,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LocalDate> proposals) {

    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST_DETAIL = 1_000;

    public FieldProblem {
        pointer = Excerpt.of(pointer, LONGEST_POINTER);
        detail = Excerpt.of(detail, LONGEST_DETAIL);
        proposals = List.copyOf(proposals);
    }

    public FieldProblem(String pointer, String detail) {
        this(pointer, detail, List.of());
    }

    /** A problem with a parameter of the address or a field at the top of the body. */
    public static FieldProblem of(String name, String detail) {
        return new FieldProblem("/" + name.replace("~", "~0").replace("/", "~1"), detail);
    }
}
