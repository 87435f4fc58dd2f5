package org.mingfa.yaml;

import org.mingfa.text.problem.Refusal;

/**
 * A YAML file is wrong: one of ours, with which nothing starts, or one that a user wrote.
 *
 * <p>The message says file, line, what is wrong and where to read on, in Chinese.
 */
public final class FlawException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient FilePosition place;
    private final FlawCode code;
    private final String sentence;

    public FlawException(FlawCode code, FilePosition place, String message) {
        super(Kind.BAD_INPUT, place + " " + sentence(message) + "见 docs/errors.md#" + code);
        this.code = code;
        this.place = place;
        this.sentence = sentence(message);
    }

    private static String sentence(String message) {
        return message.endsWith("？") || message.endsWith("。") ? message : message + "。";
    }

    /** What is wrong and what to do, without the place and the code. */
    public String sentence() {
        return sentence;
    }

    public FilePosition place() {
        return place;
    }

    public FlawCode code() {
        return code;
    }
}
