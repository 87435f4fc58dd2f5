package org.mingfa.cli;

/** The exit codes of the contract. */
final class ExitCode {

    static final int DONE = 0;
    static final int UNEXPECTED = 1;
    static final int USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int CHECK_FAILED = 4;
    static final int UNAVAILABLE = 5;

    private ExitCode() {}
}
