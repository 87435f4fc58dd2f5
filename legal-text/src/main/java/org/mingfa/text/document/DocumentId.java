package org.mingfa.text.document;

import java.util.regex.Pattern;

/**
 * The stable identity of one document (of a law: of one dated version), safe in a URL and in a file name.
 *
 * @param value 1 to 100 characters of {@code A-Z a-z 0-9 . _ -}, not starting with a dot
 */
public record DocumentId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
