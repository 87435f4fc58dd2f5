package org.mingfa.api.problem;

import org.mingfa.text.problem.Excerpt;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer of the field of the body, or {@code /NAME} of a parameter
 */
public record FieldProblem(String pointer, String detail) {

    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST_DETAIL = 1_000;

    public FieldProblem {
        pointer = Excerpt.of(pointer, LONGEST_POINTER);
        detail = Excerpt.of(detail, LONGEST_DETAIL);
    }

    /** A problem with a parameter of the address or a field at the top of the body. */
    public static FieldProblem of(String name, String detail) {
        return new FieldProblem("/" + name.replace("~", "~0").replace("/", "~1"), detail);
    }
}
