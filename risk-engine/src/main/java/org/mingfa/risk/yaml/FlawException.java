package org.mingfa.risk.yaml;

/**
 * One of our own YAML files is wrong; the engine does not start with it.
 *
 * <p>The message says file, line, what is wrong and where to read on, in Chinese.
 */
public final class FlawException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final FlawCode code;

    public FlawException(FlawCode code, Place place, String message) {
        super(place + " " + message + end(message) + "见 docs/errors.md#" + code);
        this.code = code;
        this.place = place;
    }

    private static String end(String message) {
        return message.endsWith("？") || message.endsWith("。") ? "" : "。";
    }

    public Place place() {
        return place;
    }

    public FlawCode code() {
        return code;
    }
}
