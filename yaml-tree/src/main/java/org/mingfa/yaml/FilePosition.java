package org.mingfa.yaml;

/**
 * Where something stands in a file.
 *
 * @param file as the reader names it, e.g. law/fees/property.yaml
 * @param line 1-based
 */
public record FilePosition(String file, int line) {

    public FlawException flaw(FlawCode code, String message) {
        return new FlawException(code, this, message);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
