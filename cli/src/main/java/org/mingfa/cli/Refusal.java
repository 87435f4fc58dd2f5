package org.mingfa.cli;

/** A command that cannot go on, with the exit code and the one line that the user reads. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Refusal badInput(String message) {
        return new Refusal(ExitCode.BAD_INPUT, message);
    }

    static Refusal unavailable(String message) {
        return new Refusal(ExitCode.UNAVAILABLE, message);
    }

    int exitCode() {
        return exitCode;
    }
}
