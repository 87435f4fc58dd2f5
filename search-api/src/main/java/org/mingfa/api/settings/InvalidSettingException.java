package org.mingfa.api.settings;

import org.mingfa.text.problem.Refusal;
import org.springframework.boot.ExitCodeGenerator;

/** A setting or an argument that the service does not know or cannot use. It does not start. */
public final class InvalidSettingException extends Refusal implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;

    private static final int USAGE = 2;
    private static final int UNAVAILABLE = 5;

    /** A value that is not understood. */
    public InvalidSettingException(String message) {
        super(Kind.INVALID_VALUE, message);
    }

    private InvalidSettingException(Kind kind, String message) {
        super(kind, message);
    }

    /** A value that is understood, and of no use on this machine now. */
    public static InvalidSettingException unavailable(String message) {
        return new InvalidSettingException(Kind.UNAVAILABLE, message);
    }

    @Override
    public int getExitCode() {
        return kind() == Kind.UNAVAILABLE ? UNAVAILABLE : USAGE;
    }
}
