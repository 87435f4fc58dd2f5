package org.mingfa.text.problem;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.WithheldCase;

/**
 * Something that went wrong, or may have, with one input; says what, where and what to do.
 *
 * @param code documented in docs/errors.md
 * @param where the input as its reader knows it, e.g. a path inside a corpus
 * @param line 1-based line of the input, or null where lines make no sense
 * @param message what is wrong, in one sentence
 * @param remedy what to do about it, in one sentence
 * @param withheld what may be told of a judgment that the publication gate keeps back, or null
 */
public record Problem(
        ErrorCode code,
        Level level,
        Stage stage,
        String where,
        @Nullable Integer line,
        String message,
        String remedy,
        @Nullable WithheldCase withheld) {

    /** How much is lost: nothing, something, or the whole input. */
    public enum Level {
        NOTE,
        WARNING,
        ERROR
    }

    /** The stage of the work that found it. */
    public enum Stage {
        SOURCE,
        EXTRACT,
        PARSE,
        CHRONOLOGY,
        PUBLICATION,
        PASSAGE,
        INDEX
    }

    /** A problem whose code gives level, stage and remedy. */
    public static Problem of(ErrorCode code, String where, String message) {
        return new Problem(code, code.level(), code.stage(), where, null, message, code.remedy(), null);
    }

    /** The same, at a line. */
    public static Problem of(ErrorCode code, String where, int line, String message) {
        return new Problem(code, code.level(), code.stage(), where, line, message, code.remedy(), null);
    }

    /** The same, of a judgment that is kept back, with what may be told of it. */
    public Problem of(WithheldCase told) {
        return new Problem(code, level, stage, where, line, message, remedy, told);
    }

    @Override
    public String toString() {
        return code.code() + " " + where + (line == null ? "" : ":" + line) + " " + message + " " + remedy;
    }
}
