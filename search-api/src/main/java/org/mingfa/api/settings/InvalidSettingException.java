package org.mingfa.api.settings;

import org.springframework.boot.ExitCodeGenerator;

/** A setting or an argument that the service does not know or cannot use. It does not start. */
public final class InvalidSettingException extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;
    private static final int USAGE = 2;

    public InvalidSettingException(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return USAGE;
    }
}
