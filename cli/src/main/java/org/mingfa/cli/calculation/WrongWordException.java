package org.mingfa.cli.calculation;

/** A word on the command line that names nothing; the message names the nearest that exists. */
public final class WrongWordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongWordException(String message) {
        super(message);
    }
}
