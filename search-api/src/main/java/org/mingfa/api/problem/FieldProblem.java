package org.mingfa.api.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer of the field of the body, or {@code /NAME} of a parameter
 */
public record FieldProblem(String pointer, String detail) {

    /** A problem with a parameter of the address or a field at the top of the body. */
    public static FieldProblem of(String name, String detail) {
        return new FieldProblem("/" + name.replace("~", "~0").replace("/", "~1"), detail);
    }
}
