package org.mingfa.evaluation.topic;

import org.mingfa.text.problem.Refusal;

/** A file of topics, labels, runs or expected values is wrong; the message says file, line, what and where to read on. */
public final class InvalidInputException extends Refusal {

    private static final long serialVersionUID = 1;

    private final InputFlaw flaw;

    public InvalidInputException(InputFlaw flaw, String file, int line, String message) {
        super(Kind.BAD_INPUT, file + ":" + line + " " + message + "见 docs/errors.md#" + flaw);
        this.flaw = flaw;
    }

    /** For what is wrong with a file as a whole. */
    public InvalidInputException(InputFlaw flaw, String file, String message) {
        super(Kind.BAD_INPUT, file + " " + message + "见 docs/errors.md#" + flaw);
        this.flaw = flaw;
    }

    public InputFlaw flaw() {
        return flaw;
    }
}
