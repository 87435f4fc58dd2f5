package org.mingfa.text.problem;

import org.jspecify.annotations.Nullable;

/**
 * What a user asked for cannot be done, said in words for that user. Thrown by whatever finds it out; each face (commands,
 * HTTP) turns it into an exit code or a status in one place, by its kind, and adds its own hint of what to run next. A
 * mistake of ours is never one of these.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Whose turn it is, and so the exit code and the status. */
    public enum Kind {
        /** An option, parameter or field has a value that is not understood. */
        INVALID_VALUE,
        /** An option, parameter or field that is needed was not given. */
        MISSING_VALUE,
        /** A file or a text is not what it should be. */
        BAD_INPUT,
        /** What was named is not there. */
        NOT_FOUND,
        /** A gate or a check said no. */
        CHECK_FAILED,
        /** Not now: something must be built, started or ended first. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final @Nullable String field;

    /**
     * A refusal.
     *
     * @param field the parameter, option or JSON pointer with the mistake, or null where there is none
     * @param message what is wrong and what to do, in the user's language
     */
    public Refusal(Kind kind, @Nullable String field, String message) {
        super(message);
        this.kind = kind;
        this.field = field;
    }

    /** A refusal that is not about one field. */
    public Refusal(Kind kind, String message) {
        this(kind, null, message);
    }

    /** A refusal with the failure that it stands for, which only a debugging operator sees. */
    public Refusal(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.field = null;
    }

    /** The value of a parameter is not understood. */
    public static Refusal invalid(String field, String message) {
        return new Refusal(Kind.INVALID_VALUE, field, message);
    }

    /** A parameter that is needed was not given. */
    public static Refusal missing(String field, String message) {
        return new Refusal(Kind.MISSING_VALUE, field, message);
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String field() {
        return field;
    }

    /** What is wrong and what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
